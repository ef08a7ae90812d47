import type { LibraryMark } from './library-colour';

/** A link that stands in a post, as its author made it. */
export interface PostLink {
  readonly url: string;
  readonly anchor: string;
}

/** One article of the marketer's own. Text fields are plain text, never HTML or Markdown. */
export interface Post {
  /** Unique in its library and stable over re-imports: the slug, or the path where there is none. */
  readonly id: string;
  /** Absolute http(s) address, made by the library's URL pattern. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The author's labels as written, without structural ones such as `post`. */
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** Wordings the author wants this post to be found by (focus or SEO keywords). */
  readonly keywords: readonly string[];
  /** ISO 8601 date (`2025-05-08`), or '' where the post has none. */
  readonly date: string;
  /** BCP 47 primary language (`en`), or '' where it is unknown. */
  readonly language: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly links: readonly PostLink[];
  /** The last part of its address, where that isn't the id. */
  readonly slug?: string;
  /** Path of its file in the library (`2024/one.md`), where it came from one. */
  readonly path?: string;
  /** Where its own site puts it: a path below the library's site, or a whole address. */
  readonly permalink?: string;
  /** The author wrote the permalink on the post itself, so no pattern changes it. */
  readonly permalinkIsFixed?: true;
  /** Other addresses that lead to it, such as those it had before. */
  readonly aliases?: readonly string[];
}

/** A post without its texts: what lists show of it, and what its address is made of. */
export type PostRecord = Omit<
  Post,
  'description' | 'keywords' | 'headings' | 'text' | 'links' | 'aliases'
>;

/** What lists show of a post. */
export interface PostCard {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly tags: readonly string[];
  /** Which library it is of, where there are several. */
  readonly mark?: LibraryMark;
}
