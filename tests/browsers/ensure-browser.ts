import type { BrowserName } from './browser-places';
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

/** Finds the browser, installing the distribution's where that needs nobody's leave (Debian, as root). */
export async function ensureBrowser(name: BrowserName): Promise<FoundBrowser> {
  const found = await findBrowser(name);
  if (found.ok) return found;
  if (!canInstallPackages()) return { ok: false, reason: `${found.reason} ${advice[name]}` };
  await installPackages(debianPackages[name]);
  const installed = await findBrowser(name);
  return installed.ok ? installed : { ok: false, reason: `${installed.reason} ${advice[name]}` };
}
