import { fileURLToPath } from 'node:url';
import type { Browser, Extension, Page, Target } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { launchChromium, type StartOptions } from './launch';
import { waitUntil } from './wait-until';

// The probe's own global, in functions that run there.
declare const chrome: typeof extensionApi;

/** The extension as it runs in one Chromium, with the doors that a person and a test have to it. */
export interface RunningExtension {
  readonly browser: Browser;
  readonly id: string;
  /** A tab in front, loaded. */
  open(url: string): Promise<Page>;
  /** The id that the extension knows the page's tab by. Brings the page to the front. */
  tabId(page: Page): Promise<number>;
  /** The selected words of the page that posts were ranked for, '' for none. */
  selection(page: Page): Promise<string>;
  /** The text of the page's badge, '' for none. */
  badge(page: Page): Promise<string>;
  /** A real click on the toolbar button; answers with the popup it opens. */
  clickToolbarButton(page: Page): Promise<Page>;
  /** The popup in a tab of its own, which stays open when the page gets the focus. */
  openPopupTab(page: Page): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Kills the service worker, as the browser does when it was idle. */
  stopWorker(): Promise<void>;
  isWorkerRunning(): boolean;
  /** A page of the extension that runs none of its code: it asks the API without waking anyone. */
  readonly probe: Page;
  close(): Promise<void>;
}

/** The built extension for Chromium. */
export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

async function findExtension(browser: Browser): Promise<Extension> {
  return waitUntil('the extension is installed', async () => {
    const [extension] = (await browser.extensions()).values();
    return extension;
  });
}

/** A window of its own keeps the probe from ever being the active tab of the window that is tested. */
async function openProbe(browser: Browser, id: string): Promise<Page> {
  const probe = await browser.newPage({ type: 'window', background: true });
  await probe.goto(`chrome-extension://${id}/manifest.json`);
  return probe;
}

function activeTab(probe: Page): Promise<number | undefined> {
  return probe.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const tabs = await chrome.tabs.query({ active: true });
    return tabs.find(({ windowId }) => windowId !== own?.windowId)?.id;
  });
}

function badgeOf(probe: Page, tab: number): Promise<string> {
  return probe.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tab);
}

/** What is kept of a tab in the session's storage, as far as tests ask for it. */
interface KnownTab {
  readonly frames?: Readonly<Record<string, { readonly selection: string }>>;
}

async function selectionOf(probe: Page, tab: number): Promise<string> {
  const key = `tab:${tab}`;
  const { frames = {} }: KnownTab = await probe.evaluate(
    async (key) => (await chrome.storage.session.get<Record<string, KnownTab>>(key))[key] ?? {},
    key,
  );
  return Object.values(frames).find(({ selection }) => selection !== '')?.selection ?? '';
}

function isWorkerOf(id: string) {
  return (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

function popupsOf(browser: Browser, id: string): readonly Target[] {
  return browser
    .targets()
    .filter((target) => target.url().startsWith(`chrome-extension://${id}/popup.html`));
}

async function clickToolbarButton(page: Page, extension: Extension): Promise<Page> {
  const browser = page.browser();
  const before = new Set(popupsOf(browser, extension.id));
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await waitUntil('the popup opens', () =>
    popupsOf(browser, extension.id).find((popup) => !before.has(popup)),
  );
  return target.asPage();
}

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const isWorker = isWorkerOf(id);
  const worker = await browser.targets().find(isWorker)?.worker();
  await worker?.close();
  await waitUntil('the service worker has stopped', () => !browser.targets().some(isWorker));
}

/** Starts a Chromium with the extension in it. The caller closes it. */
export async function startExtension(
  folder: string = builtExtension,
  options: StartOptions = {},
): Promise<RunningExtension> {
  return runningIn(await launchChromium({ ...options, extension: folder }));
}

/** The one extension of a Chromium that runs already. Closing it closes the browser. */
export async function runningIn(browser: Browser): Promise<RunningExtension> {
  const extension = await findExtension(browser);
  const { id } = extension;
  const probe = await openProbe(browser, id);
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const tabId = async (page: Page) => {
    await page.bringToFront();
    return waitUntil('the tab is in front', () => activeTab(probe));
  };
  return {
    browser,
    id,
    probe,
    open,
    tabId,
    selection: async (page) => selectionOf(probe, await tabId(page)),
    badge: async (page) => badgeOf(probe, await tabId(page)),
    clickToolbarButton: (page) => clickToolbarButton(page, extension),
    openPopupTab: async (page) =>
      open(`chrome-extension://${id}/popup.html?tab=${await tabId(page)}`),
    openOptions: () => open(`chrome-extension://${id}/options.html`),
    stopWorker: () => stopWorker(browser, id),
    isWorkerRunning: () => browser.targets().some(isWorkerOf(id)),
    close: () => browser.close(),
  };
}
