import { browser } from 'wxt/browser';
import type { RecommendedPost } from '../messaging/protocol';

const PARENT = 'insert-link';
const SEARCH = 'search-posts';
const POST_PREFIX = 'post:';
const MAX_POSTS = 6;
const MAX_TITLE = 70;
const CONTEXTS = ['editable', 'selection'] as const;

/** Where session storage keeps what the menu shows. */
const SHOWN = 'menu';

/** What a click in the right-click menu asks for. */
export type MenuChoice =
  | { readonly kind: 'post'; readonly postId: string }
  | { readonly kind: 'search' };

/**
 * Makes the right-click menu for the tab in front: the best posts under "Insert link to a post".
 * A browser has one menu for all tabs, so it is made anew when another tab comes to the front.
 * Nothing is touched where it says the same already: Chromium drops the click on an item that was
 * made anew while the menu was open. The posts are asked for when it is its turn, so that the newest are shown last.
 */
export async function showMenu(
  readPosts: () => Promise<readonly RecommendedPost[]>,
): Promise<void> {
  await navigator.locks.request(SHOWN, async () => {
    const items = itemsFor(await readPosts());
    const shown = JSON.stringify(items);
    const before = await browser.storage.session.get(SHOWN);
    if (before[SHOWN] === shown) return;
    await browser.contextMenus.removeAll();
    for (const item of items) browser.contextMenus.create({ ...item, contexts: [...CONTEXTS] });
    await browser.storage.session.set({ [SHOWN]: shown });
  });
}

interface MenuItem {
  readonly id: string;
  readonly parentId?: string;
  readonly title?: string;
  readonly enabled?: boolean;
  readonly type?: 'separator';
}

function itemsFor(posts: readonly RecommendedPost[]): readonly MenuItem[] {
  const parentId = PARENT;
  const links = posts
    .slice(0, MAX_POSTS)
    .map(({ post }) => ({ id: POST_PREFIX + post.id, parentId, title: menuTitle(post.title) }));
  const none = { id: 'none', parentId, title: 'No post fits this page', enabled: false };
  return [
    { id: PARENT, title: 'Insert link to a post' },
    ...(links.length > 0 ? links : [none]),
    { id: 'separator', parentId, type: 'separator' },
    { id: SEARCH, parentId, title: 'Search all posts…' },
  ];
}

/** What the clicked item stands for. */
export function parseMenuItem(id: unknown): MenuChoice | undefined {
  if (id === SEARCH) return { kind: 'search' };
  if (typeof id !== 'string' || !id.startsWith(POST_PREFIX)) return undefined;
  return { kind: 'post', postId: id.slice(POST_PREFIX.length) };
}

/** Menus take `&` for the mark of an access key and `%s` for the selected words. */
function menuTitle(title: string): string {
  const short = title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title;
  return short.replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
}

/** Where an item of the right-click menu was chosen. */
export interface MenuClick {
  readonly tabId: number;
  readonly frameId: number;
  readonly isEditable: boolean;
  /** The selected words, or ''. */
  readonly selection: string;
}

/** Calls back when an item of the right-click menu is chosen. */
export function watchMenu(onChoice: (choice: MenuChoice, click: MenuClick) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const choice = parseMenuItem(info.menuItemId);
    if (!choice || tab?.id === undefined) return;
    void onChoice(choice, {
      tabId: tab.id,
      frameId: info.frameId ?? 0,
      isEditable: info.editable,
      selection: info.selectionText?.trim() ?? '',
    });
  });
}
