import { browser } from 'wxt/browser';
import type { RecommendedPost } from '../messaging/protocol';
import type { Report } from '../messaging/report';
import type { Topic } from '../topics/topic';

/** What the background knows of a tab. Kept in session storage: it outlives the service worker. */
export interface TabState {
  /** The address of the page that the tab showed at the newest report. */
  readonly url: string;
  /** The newest report of each frame that found topics, by frame id. */
  readonly frames: Readonly<Record<string, Report>>;
  readonly topics: readonly Topic[];
  readonly posts: readonly RecommendedPost[];
  /** Set where no post of any library is in the language of the page. */
  readonly isForeign?: true;
  /** The posts for the selected words, where words are selected. */
  readonly selectionPosts: readonly RecommendedPost[] | undefined;
}

const EMPTY: TabState = { url: '', frames: {}, topics: [], posts: [], selectionPosts: undefined };

function keyOf(tabId: number): string {
  return `tab:${tabId}`;
}

/** The state of a tab, or undefined where no frame has reported anything. */
export async function readTab(tabId: number): Promise<TabState | undefined> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  // Session storage is written by this file alone and ends with the browser.
  return stored[key] as TabState | undefined;
}

/** Changes the state of a tab. Reports of several frames may arrive at once: each change sees the one before. */
export async function updateTab(
  tabId: number,
  change: (state: TabState) => Promise<TabState>,
): Promise<TabState> {
  const key = keyOf(tabId);
  return navigator.locks.request(key, async () => {
    const state = await change((await readTab(tabId)) ?? EMPTY);
    await browser.storage.session.set({ [key]: state });
    return state;
  });
}

/** Forgets a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const key = keyOf(tabId);
  await navigator.locks.request(key, () => browser.storage.session.remove(key));
}

/** Forgets all tabs but those that are open, so that closed ones do not fill the session's storage. */
export async function forgetClosedTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const open = new Set(tabs.map((tab) => keyOf(tab.id ?? -1)));
  const stored = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(
    stored.filter((key) => key.startsWith('tab:') && !open.has(key)),
  );
}

/** Calls back when the state of a tab changes, until the returned function is called. */
export function watchTab(tabId: number, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, keyOf(tabId))) onChange();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
