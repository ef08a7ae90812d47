import { resolveUrl } from './address';
import type { Library, LibraryAddress } from './library';

/**
 * The library at another address: each post's URL is made again, and links between its posts follow.
 * Links to elsewhere stay. The address must be one that `parseAddress` found right.
 */
export function addressed(library: Library, { site, pattern }: LibraryAddress): Library {
  if (library.site === site && library.pattern === pattern) return library;
  const moved = new Map(
    library.posts.map((post) => [post.url, resolveUrl({ site, pattern }, post)]),
  );
  const posts = library.posts.map((post) => ({
    ...post,
    url: moved.get(post.url) ?? post.url,
    links: post.links.map((link) => ({ ...link, url: moved.get(link.url) ?? link.url })),
  }));
  return { ...library, site, pattern, posts };
}
