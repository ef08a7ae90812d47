import { browser } from 'wxt/browser';
import type { Outcome } from '../messaging/outcome';

function keyOf(tabId: number): string {
  return `notice:${tabId}`;
}

/** Leaves word for the popup of a tab: how something ended that was done without it. */
export async function leaveNotice(tabId: number, outcome: Outcome): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: outcome });
}

/** Takes the word that was left for the popup of a tab; it is given once. */
export async function takeNotice(tabId: number): Promise<Outcome | undefined> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  // Session storage is written by this file alone and ends with the browser.
  return stored[key] as Outcome | undefined;
}
