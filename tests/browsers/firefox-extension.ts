import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { type BidiContext, bidiContexts, bidiEvaluate } from './bidi';

import { type FirefoxPopup, firefoxPopup } from './firefox-popup';
import { launchFirefox, type StartOptions } from './launch';
import { waitUntil } from './wait-until';

/** A page of the extension in Firefox, where no driver may go but scripts can. */
export interface FirefoxExtensionPage {
  /** Runs an expression in the page; the value comes back as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
}

/** The extension as it runs in one Firefox. */
export interface FirefoxExtension {
  readonly browser: Browser;
  open(url: string): Promise<Page>;
  /** The text of the badge of the tab in front. */
  badge(): Promise<string>;
  /** Presses the toolbar button; answers with the address of the popup it opens. */
  clickToolbarButton(): Promise<string>;
  /** The same, and the popup itself. */
  openPopup(): Promise<FirefoxPopup>;
  /** The popup of the tab in front, in a tab of its own behind it. */
  openPopupTab(): Promise<FirefoxExtensionPage>;
  openOptions(): Promise<FirefoxExtensionPage>;
  close(): Promise<void>;
}

/** The built extension for Firefox. */
export const builtFirefoxExtension = fileURLToPath(
  new URL('../../.output/firefox-mv3', import.meta.url),
);

// Run in Firefox's own window; see browser/components/extensions/parent/ext-browserAction.js.
const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global`;

/** The one extension that was installed for this session: Firefox's own are built in or signed. */
const policy = `WebExtensionPolicy.getActiveExtensions().find(({ extension }) => extension.temporarilyInstalled)`;

const button = `${parent}.browserActionFor(${policy}.extension)`;

async function openTab(browser: Browser, window: BidiContext, path: string) {
  const before = new Set((await bidiContexts(browser, 'content')).map(({ context }) => context));
  const url = `'moz-extension://' + ${policy}.mozExtensionHostname + ${JSON.stringify(path)}`;
  await bidiEvaluate(browser, window, `(gBrowser.addTrustedTab(${url}), null)`);
  const tab = await waitUntil(`${path} opens`, async () =>
    (await bidiContexts(browser, 'content')).find(
      ({ context, url }) => !before.has(context) && url.startsWith('moz-extension:'),
    ),
  );
  return { evaluate: (expression: string) => bidiEvaluate(browser, tab, expression) };
}

/** Starts a Firefox with the extension in it. The caller closes it. */
export async function startFirefoxExtension(
  folder: string = builtFirefoxExtension,
  options: StartOptions = {},
): Promise<FirefoxExtension> {
  const args = [...(options.args ?? []), '--remote-allow-system-access'];
  const browser = await launchFirefox({ ...options, args, extension: folder });
  const [window] = await bidiContexts(browser, 'chrome');
  if (window === undefined) throw new Error('Firefox shows no window of its own.');
  const inWindow = (expression: string) => bidiEvaluate(browser, window, expression);
  const clickToolbarButton = async () => {
    await inWindow(`(${button}.triggerAction(window), null)`);
    const popup = `document.querySelector('.webextension-popup-browser')?.currentURI.spec`;
    const isPopup = `(${popup} ?? '').includes('popup.html') ? ${popup} : ''`;
    return String(await waitUntil('the popup opens', () => inWindow(isPopup)));
  };
  return {
    browser,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    badge: async () =>
      String(await inWindow(`${button}.action.getContextData(gBrowser.selectedTab).badgeText`)),
    clickToolbarButton,
    openPopup: async () => {
      await clickToolbarButton();
      return firefoxPopup(browser, window);
    },
    openPopupTab: async () => {
      const tab = await inWindow(`${parent}.tabTracker.getId(gBrowser.selectedTab)`);
      return openTab(browser, window, `/popup.html?tab=${tab}`);
    },
    openOptions: () => openTab(browser, window, '/options.html'),
    close: () => browser.close(),
  };
}
