import type { Post } from '../post';
import type { Problem } from '../problem';

/**
 * Posts with an id and an address each of their own. Of two with one address the first is kept and the other said; of
 * two with one slug, which a site with sections may well have, the second is called by its path.
 */
export function distinct(posts: readonly Post[]): {
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
} {
  const byUrl = new Map<string, Post>();
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const post of posts) {
    const first = byUrl.get(post.url);
    if (first !== undefined) {
      const reason = `has the address of ${first.path ?? `"${first.title}"`} too: ${post.url}`;
      problems.push({ file: post.path ?? post.title, reason });
      continue;
    }
    const id = [post.id, longId(post), post.url].find((one) => !ids.has(one)) ?? post.url;
    ids.add(id);
    byUrl.set(post.url, id === post.id ? post : { ...post, id });
  }
  return { posts: [...byUrl.values()], problems };
}

function longId({ path, url }: Post): string {
  return path === undefined ? new URL(url).pathname : path.replace(/\.[a-z]+$/i, '');
}
