import type { Post } from '../library/post';
import type { Language } from './language';

/** A post as the index keeps it. */
export interface IndexedPost {
  readonly post: Post;
  readonly language: Language;
  /** Distinct content terms of the title. */
  readonly titleTerms: readonly string[];
  readonly titleWeight: number;
  readonly termCounts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What ranking and searching need of a library. Made by `buildIndex` or `loadIndex`. */
export interface SearchIndex {
  readonly posts: readonly IndexedPost[];
  readonly idf: ReadonlyMap<string, number>;
  readonly averageLength: number;
}
