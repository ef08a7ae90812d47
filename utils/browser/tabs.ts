import { browser } from 'wxt/browser';
import { hostOf } from '../settings/sites';

/** A tab, and the host of the site it shows; undefined for pages that are not of the web. */
export interface TabSite {
  readonly tabId: number;
  /** Whether there is such a tab. */
  readonly isOpen: boolean;
  readonly host: string | undefined;
  readonly url: string;
}

/** The site that a tab shows. A tab that is gone shows none. */
export async function siteOfTab(tabId: number): Promise<TabSite> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return { ...siteOf(tabId, tab?.url), isOpen: tab !== undefined };
}

function siteOf(tabId: number, url = ''): TabSite {
  return { tabId, isOpen: true, url, host: hostOf(url) };
}

/** The tab in front of the window that was used last, if any. */
export async function tabInFront(): Promise<TabSite | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : siteOf(tab.id, tab.url);
}

/** All tabs that show web pages. */
export async function webTabs(): Promise<readonly TabSite[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [siteOf(tab.id, tab.url)]));
}

/** Calls back when another tab comes to the front. */
export function watchFront(onFront: () => Promise<void>): void {
  browser.tabs.onActivated.addListener(() => void onFront());
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) void onFront();
  });
}
