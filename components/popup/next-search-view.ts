import type { RecommendedPost } from '@/utils/messaging/protocol';
import type { SearchView } from './popup-view';

export type SearchEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'found'; readonly query: string; readonly posts: readonly RecommendedPost[] }
  | { readonly type: 'failed'; readonly query: string };

/** The next view of the search. Answers to anything but the latest query are dropped. */
export function nextSearchView(view: SearchView, event: SearchEvent): SearchView {
  if (event.type === 'typed') return typedView(view, event.query);
  if (event.query !== view.query) return view;
  const { query } = event;
  return event.type === 'found'
    ? { state: 'found', query, posts: event.posts }
    : { state: 'failed', query };
}

function typedView(view: SearchView, query: string): SearchView {
  if (query === '') return { state: 'idle', query };
  return { state: 'asking', query, posts: 'posts' in view ? view.posts : [] };
}
