import { PERMALINK } from '../library/address';
import { addressed } from '../library/addressed';
import { distinct } from '../library/import/distinct';
import type { Library } from '../library/library';
import { LIMITS } from '../library/limits';
import type { Post } from '../library/post';
import { isTitledByAddress } from '../library/titled-by-address';

/** What was fetched of a library anew. */
export interface FreshPosts {
  /** The site that the source names. */
  readonly site: string;
  readonly posts: readonly Post[];
  /** Whether a post that is missing is gone; else it only fell out of what the source shows. */
  readonly isWhole: boolean;
}

/**
 * A library with what its source says anew, at the address that the library has. Posts that are known keep their ids,
 * and what is known of them where the source has no more than the address.
 */
export function renewLibrary(library: Library, { site, posts, isWhole }: FreshPosts): Library {
  const fresh = addressed({ ...library, site, pattern: PERMALINK, posts }, library).posts;
  const known = new Map(library.posts.map((post) => [post.url, post]));
  const renewed = new Map(fresh.map((post) => [post.url, renewedPost(post, known.get(post.url))]));
  const kept = library.posts.flatMap((post) => renewed.get(post.url) ?? (isWhole ? [] : [post]));
  const added = fresh.flatMap(({ url }) => (known.has(url) ? [] : (renewed.get(url) ?? [])));
  // The posts before come first, so that of two with one id theirs stays.
  const all = distinct([...kept, ...added]).posts;
  return { ...library, posts: all.slice(0, LIMITS.posts) };
}

function renewedPost(fresh: Post, known: Post | undefined): Post {
  if (known === undefined) return fresh;
  return isTitledByAddress(fresh) ? known : { ...fresh, id: known.id };
}
