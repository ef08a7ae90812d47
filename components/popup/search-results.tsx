import type { ComponentChildren } from 'preact';
import { Notice } from './notice';
import type { SearchView } from './popup-view';
import type { ListedPost } from './post-list';

interface SearchResultsProps {
  readonly search: Exclude<SearchView, { readonly state: 'idle' }>;
  readonly renderPosts: (posts: readonly ListedPost[]) => ComponentChildren;
}

export function SearchResults({ search, renderPosts }: SearchResultsProps) {
  if (search.state === 'failed') {
    return (
      <Notice title="The search did not answer">
        <p>Type again to retry.</p>
      </Notice>
    );
  }
  if (search.posts.length > 0) {
    return (
      <section>
        <h2>Search results</h2>
        {renderPosts(search.posts)}
      </section>
    );
  }
  if (search.state === 'asking') return <Notice title="Searching…" isDelayed />;
  return (
    <Notice title={`No post matches “${search.query}”`}>
      <p>Try fewer or other words. Titles, tags and texts are searched.</p>
    </Notice>
  );
}
