import { useEffect, useRef, useState } from 'preact/hooks';
import { usePopupKeys } from '../hooks/use-popup-keys';
import { Destination } from './destination';
import { OutcomeLine } from './outcome-line';
import { PagePosts } from './page-posts';
import { PopupFooter } from './popup-footer';
import type { PopupActions, PopupView } from './popup-view';
import { type ListedPost, PostList } from './post-list';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';

interface PopupProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** The popup: where a link goes, which posts fit, and a search over all of them. */
export function Popup({ view, actions }: PopupProps) {
  const root = useRef<HTMLDivElement>(null);
  const [lastActiveId, setActiveId] = useState<string>();
  const posts = visiblePosts(view);
  const active = posts.find(({ post }) => post.id === lastActiveId) ?? posts[0];
  usePopupKeys({ root, posts, active, search: view.search, actions });
  useFirstFocus(root, view, posts.length);

  const renderPosts = (label: string) => (listed: readonly ListedPost[]) => (
    <PostList
      label={label}
      posts={listed}
      activeId={active?.post.id}
      outcome={view.outcome}
      onActive={setActiveId}
      actions={actions}
    />
  );
  return (
    <div class="popup" ref={root}>
      <div class="head">
        <header>
          <img src="/icon/48.png" alt="" width="26" height="26" />
          <h1 class="unseen">Linkloom</h1>
          <SearchBox query={view.search.query} onSearch={actions.search} />
        </header>
        <Destination
          field={view.field}
          format={view.format}
          onChooseFormat={actions.chooseFormat}
        />
      </div>
      <p class="unseen" aria-live="polite">
        {searchSentence(view.search)}
      </p>
      <main>
        {view.search.state === 'idle' ? (
          <PagePosts
            tab={view.tab}
            field={view.field}
            hasImports={view.hasImports}
            actions={actions}
            renderPosts={renderPosts('Recommended posts')}
          />
        ) : (
          <SearchResults search={view.search} renderPosts={renderPosts('Search results')} />
        )}
      </main>
      <div class="foot">
        <OutcomeLine outcome={view.outcome} undoKeys={view.undoKeys} />
        <PopupFooter tab={view.tab} actions={actions} />
      </div>
    </div>
  );
}

/** What the search found, for those who don't see the list change. */
function searchSentence(search: PopupView['search']): string {
  if (search.state !== 'found') return '';
  const { length } = search.posts;
  return length === 1 ? '1 post found' : `${length} posts found`;
}

/** The posts of the list that is in sight. */
function visiblePosts({ tab, search }: PopupView): readonly ListedPost[] {
  if (search.state === 'asking' || search.state === 'found') return search.posts;
  if (search.state === 'failed') return [];
  return tab.state === 'known' && tab.answer.state === 'read' ? tab.answer.posts : [];
}

/** Puts the focus on the first post, or on the search where there is none, unless the person is elsewhere. */
function useFirstFocus(
  root: { readonly current: HTMLDivElement | null },
  { tab, search }: PopupView,
  postCount: number,
) {
  const isSettled =
    tab.state === 'failed' || (tab.state === 'known' && tab.answer.state !== 'waiting');
  const hasPosts = postCount > 0;
  const isSearching = search.state !== 'idle';
  useEffect(() => {
    const page = root.current?.ownerDocument;
    if (!(isSettled || isSearching) || !page || page.activeElement !== page.body) return;
    const start = hasPosts ? '.insert' : 'input[type="search"]';
    root.current?.querySelector<HTMLElement>(start)?.focus();
  }, [root, isSettled, hasPosts, isSearching]);
}
