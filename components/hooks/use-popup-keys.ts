import { useEffect, useRef } from 'preact/hooks';
import { type KeyMeaning, keyMeaning } from '../popup/popup-keys';
import type { PopupActions, SearchView } from '../popup/popup-view';
import type { ListedPost } from '../popup/post-list';

interface PopupKeys {
  readonly root: { readonly current: HTMLElement | null };
  readonly posts: readonly ListedPost[];
  readonly active: ListedPost | undefined;
  readonly search: SearchView;
  readonly actions: PopupActions;
}

/** Works the popup from the keyboard, wherever in it the focus is. */
export function usePopupKeys(keys: PopupKeys): void {
  const { root } = keys;
  const latest = useRef(keys);
  latest.current = keys;
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => insertWanted(wanted, keys));
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent) => {
      // Another key calls it off.
      wanted.current = undefined;
      if (event.isComposing || !root.current) return;
      const query = queryIn(root.current);
      const meaning = meaningOf(event, query !== '');
      if (!meaning) return;
      // The browser types the letter where the focus is then.
      if (meaning !== 'type') event.preventDefault();
      act(meaning, root.current, latest.current, () => {
        wanted.current = query;
        insertWanted(wanted, latest.current);
      });
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** What stands in the search now; the popup may not have drawn it yet. */
function queryIn(root: HTMLElement): string {
  return root.querySelector<HTMLInputElement>('input[type="search"]')?.value ?? '';
}

/**
 * The query whose first post is to be inserted when it is found: Enter may come before the posts for the last letters
 * do, and the first of those in sight may be the wrong one.
 */
type Wanted = { current: string | undefined };

function insertWanted(wanted: Wanted, { active, search, actions }: PopupKeys): void {
  if (search.state !== 'found' || wanted.current !== search.query) return;
  wanted.current = undefined;
  if (active) actions.insert(active.post);
}

function meaningOf(event: KeyboardEvent, hasQuery: boolean): KeyMeaning | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isSearch = target instanceof HTMLInputElement && target.type === 'search';
  return keyMeaning({
    key,
    hasModifier: ctrlKey || metaKey || altKey,
    isCommand: ctrlKey !== metaKey && !altKey && !shiftKey,
    where: isSearch ? 'search' : target instanceof HTMLSelectElement ? 'choice' : 'elsewhere',
    hasQuery,
    hasSelection: isSearch
      ? target.selectionStart !== target.selectionEnd
      : String(getSelection()) !== '',
  });
}

function act(
  meaning: KeyMeaning,
  root: HTMLElement,
  keys: PopupKeys,
  insertFirst: () => void,
): void {
  const { posts, active, actions } = keys;
  const at = active ? posts.indexOf(active) : -1;
  const isOnPost = root.querySelector('.post:focus-within') !== null;
  const acts: Readonly<Record<KeyMeaning, () => void>> = {
    next: () => focusPost(root, isOnPost ? at + 1 : at),
    previous: () => (isOnPost && at > 0 ? focusPost(root, at - 1) : focusSearch(root)),
    search: () => focusSearch(root),
    type: () => focusSearch(root),
    clear: () => actions.search(''),
    copy: () => active && actions.copy(active.post),
    'insert-first': insertFirst,
  };
  acts[meaning]();
}

function focusPost(root: HTMLElement, index: number): void {
  const button = root.querySelectorAll<HTMLElement>('.insert')[index];
  button?.focus();
  // The focus alone would bring only the button into sight, without the reasons under it.
  button?.closest('.post')?.scrollIntoView({ block: 'nearest' });
}

function focusSearch(root: HTMLElement): void {
  root.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}
