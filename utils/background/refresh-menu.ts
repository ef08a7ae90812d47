import { showMenu } from '../browser/menus';
import { tabInFront } from '../browser/tabs';
import { knownAnswer } from './known-answer';

/** Makes the right-click menu that of the tab in front. */
export async function refreshMenu(): Promise<void> {
  const tab = await tabInFront();
  const state = tab && (await knownAnswer(tab.tabId, tab.url));
  await showMenu(state?.selectionPosts ?? state?.posts ?? []);
}
