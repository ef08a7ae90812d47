import type { Post } from './post';

/** The site that a library's posts live on, and how their addresses are made. */
export interface LibraryAddress {
  /** Origin with an optional path, without a slash at the end: `https://leadcraftr.com`. */
  readonly site: string;
  /** Path pattern appended to the site: `/posts/:slug/`. */
  readonly pattern: string;
}

/** A named set of posts with the site they live on. */
export interface Library extends LibraryAddress {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** Phrases that the library itself gives for its tags, by tag. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}
