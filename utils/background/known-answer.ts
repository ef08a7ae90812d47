import { readTab, type TabState } from '../browser/tab-state';

/** What is known of a tab that shows a page; undefined where that was of another page, or there is nothing. */
export async function knownAnswer(tabId: number, url: string): Promise<TabState | undefined> {
  const state = await readTab(tabId);
  return state && samePage(state.url, url) ? state : undefined;
}

/** Whether two addresses are of one page: all but the fragment is the same. */
export function samePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
