import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName } from './browser-places';
import { ensureBrowser } from './ensure-browser';

/** How a browser is started. */
export interface StartOptions {
  /** Default true. A window needs a display; see desktop.ts for one that needs no screen. */
  readonly headless?: boolean;
  /** Variables on top of this process's own, such as DISPLAY. */
  readonly environment?: Readonly<Record<string, string>>;
  /** More switches for the browser's command line. */
  readonly args?: readonly string[];
  /** Default 1280 by 900; null leaves the page as large as its window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** A profile to use and keep. Default: a fresh one, which `close()` removes. */
  readonly profile?: string;
  /** Without the bar that says the browser is driven by software. */
  readonly isForShow?: boolean;
}

interface LaunchOptions extends StartOptions {
  /** Folder of a built extension to install. */
  readonly extension?: string;
}

// Without them Chromium keeps asking for hosts that a test machine may not reach.
const quietSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-default-browser-check',
];

/** Chromium refuses to run as root with its sandbox. */
function sandboxSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function programOf(name: BrowserName): Promise<string> {
  const browser = await ensureBrowser(name);
  if (!browser.ok) throw new Error(browser.reason);
  return browser.path;
}

function commonOptions({ headless = true, environment = {}, viewport }: LaunchOptions) {
  const size = viewport === undefined ? { width: 1280, height: 900 } : viewport;
  return { headless, env: { ...process.env, ...environment }, defaultViewport: size };
}

/** A Chromium of its own. The extension is there when this resolves. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { extension, profile, isForShow = false, args = [] } = options;
  return puppeteer.launch({
    ...commonOptions(options),
    browser: 'chrome',
    executablePath: await programOf('chromium'),
    // Branded Chrome ignores --load-extension since 137; over the pipe it still takes extensions.
    pipe: true,
    enableExtensions: extension === undefined ? [] : [extension],
    ...(profile !== undefined && { userDataDir: profile }),
    // Where a person watches, Ctrl+C is theirs to be told of; else it ends the browser and this process.
    handleSIGINT: !isForShow,
    ignoreDefaultArgs: isForShow ? ['--enable-automation'] : false,
    args: [...quietSwitches, ...sandboxSwitches(), ...args],
  });
}

/** A Firefox with a fresh profile, which `close()` removes. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const { extension, args = [] } = options;
  const browser = await puppeteer.launch({
    ...commonOptions(options),
    browser: 'firefox',
    executablePath: await programOf('firefox'),
    args: [...args],
  });
  if (extension !== undefined) await browser.installExtension(extension);
  return browser;
}
