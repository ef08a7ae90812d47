import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getInstalledBrowsers } from '@puppeteer/browsers';
import { type BrowserName, browserPlaces, browserVariables } from './browser-places';

const run = promisify(execFile);

/** As the manifest has it in `strict_min_version`. */
const oldestFirefox = 140;

/** A browser's program, or one sentence that says why there is none to use. */
export type FoundBrowser =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

function named(name: BrowserName): FoundBrowser | null {
  for (const variable of browserVariables[name]) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (existsSync(path)) return { ok: true, path };
    return { ok: false, reason: `${variable} names ${path}, and there is no such file.` };
  }
  return null;
}

/** Browsers that Puppeteer downloaded (`npx puppeteer browsers install chrome`), the newest last. */
async function downloaded(name: BrowserName): Promise<readonly string[]> {
  const cacheDir = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  if (!existsSync(cacheDir)) return [];
  const kinds: readonly string[] = name === 'firefox' ? ['firefox'] : ['chrome', 'chromium'];
  const browsers = await getInstalledBrowsers({ cacheDir });
  return browsers
    .filter(({ browser }) => kinds.includes(browser))
    .map(({ executablePath }) => executablePath);
}

/** The main number of a Firefox, or null where it does not say: on Windows it prints nothing. */
async function firefoxVersion(path: string): Promise<number | null> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    const version = /Firefox (\d+)/.exec(stdout)?.[1];
    return version === undefined ? null : Number(version);
  } catch {
    return null;
  }
}

async function checked(name: BrowserName, path: string): Promise<FoundBrowser> {
  if (name === 'chromium') return { ok: true, path };
  const version = await firefoxVersion(path);
  if (version === null || version >= oldestFirefox) return { ok: true, path };
  const reason = `${path} is Firefox ${version}, and Linkloom needs ${oldestFirefox} or newer.`;
  return { ok: false, reason };
}

/** Looks in the environment, then among the system's browsers, then in Puppeteer's download folder. */
export async function findBrowser(name: BrowserName): Promise<FoundBrowser> {
  const wanted = named(name);
  if (wanted !== null) return wanted.ok ? checked(name, wanted.path) : wanted;
  const system = browserPlaces(name, process.platform, process.env).find(existsSync);
  if (system !== undefined) return checked(name, system);
  const download = (await downloaded(name)).filter(existsSync).at(-1);
  if (download !== undefined) return checked(name, download);
  return { ok: false, reason: `No ${name === 'firefox' ? 'Firefox' : 'Chromium'} was found.` };
}
