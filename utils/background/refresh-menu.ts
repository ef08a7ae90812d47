import { showMenu } from '../browser/menus';
import type { TabState } from '../browser/tab-state';
import { tabInFront } from '../browser/tabs';
import type { RecommendedPost } from '../messaging/protocol';
import { knownAnswer } from './known-answer';

/** Makes the right-click menu that of the tab in front. */
export function refreshMenu(): Promise<void> {
  return showMenu(postsInFront);
}

async function postsInFront(): Promise<readonly RecommendedPost[]> {
  const tab = await tabInFront();
  const state = tab && (await knownAnswer(tab.tabId, tab.url));
  return state ? postsInOrder(state) : [];
}

/** The posts for the selected words, where there are any, and then the others of the page. */
function postsInOrder({ posts, selectionPosts = [] }: TabState): readonly RecommendedPost[] {
  const first = new Set(selectionPosts.map(({ post }) => post.id));
  return [...selectionPosts, ...posts.filter(({ post }) => !first.has(post.id))];
}
