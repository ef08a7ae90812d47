import type { Post } from '../library/post';
import { buildIndex } from './build-index';
import type { SearchIndex } from './search-index';

const VERSION = 1;

/** An index as storage keeps it: a JSON value. */
export interface StoredIndex {
  readonly version: number;
  readonly posts: readonly Post[];
}

/** The index as a JSON value. */
export function storeIndex(index: SearchIndex): StoredIndex {
  return { version: VERSION, posts: index.posts.map((indexed) => indexed.post) };
}

/** The index that was stored, or undefined where the value is none or of another version. */
export function loadIndex(value: unknown): SearchIndex | undefined {
  return isStoredIndex(value) ? buildIndex(value.posts) : undefined;
}

function isStoredIndex(value: unknown): value is StoredIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === VERSION &&
    'posts' in value &&
    Array.isArray(value.posts)
  );
}
