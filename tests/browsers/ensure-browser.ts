import { type BrowserName, browserVariables } from './browser-places';
import { canInstallPackages, installPackages } from './debian';
import { type FoundBrowser, findBrowser } from './find-browser';

const debianPackages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
} as const satisfies Record<BrowserName, readonly string[]>;

const advice = {
  chromium:
    'Install Chrome, Chromium or Edge, or run `npx puppeteer browsers install chrome`, or set LINKLOOM_CHROMIUM to the path of one.',
  firefox:
    'Install Firefox 140 or newer, or run `npx puppeteer browsers install firefox`, or set LINKLOOM_FIREFOX to the path of one.',
} as const satisfies Record<BrowserName, string>;

/** The Debian packages that would bring the browser; none where there is one, or the person named their own. */
export async function packagesForBrowser(name: BrowserName): Promise<readonly string[]> {
  const isNamed = browserVariables[name].some((variable) => Boolean(process.env[variable]));
  if (isNamed || (await findBrowser(name)).ok) return [];
  return debianPackages[name];
}

/** Finds the browser; where there is none, the reason says what to do. */
export async function findBrowserOrAdvise(name: BrowserName): Promise<FoundBrowser> {
  const found = await findBrowser(name);
  return found.ok ? found : { ok: false, reason: `${found.reason} ${advice[name]}` };
}

/** Finds the browser, installing the distribution's where that needs nobody's leave (Debian, as root). */
export async function ensureBrowser(name: BrowserName): Promise<FoundBrowser> {
  const packages = await packagesForBrowser(name);
  if (packages.length > 0 && canInstallPackages()) await installPackages(packages);
  return findBrowserOrAdvise(name);
}
