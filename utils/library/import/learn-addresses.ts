import { resolveUrl } from '../address';
import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import { readFileName } from '../slug';
import { addressKey } from './link-posts';

/** How many posts must be seen at their addresses before a way to make addresses is believed. */
const LEAST = 3;
/** Of so many addresses that are right but for the slash at their end, so large a part must lack it. */
const SLASH = { least: 10, share: 0.9 } as const;

/**
 * Posts at the addresses that the site itself shows, for generators whose addresses are made by code, which is never
 * run. Where the links between posts, a sitemap or a feed lead to posts by their slugs, and more of them in another way
 * than in the generator's usual one, that way counts for all posts of the folder.
 */
export function learnAddresses(
  posts: readonly Post[],
  evidence: readonly string[],
  address: LibraryAddress,
): readonly Post[] {
  const seen = [...new Set(evidence.map((url) => url.replace(/[?#].*$/, '')))].filter((url) =>
    url.startsWith(`${address.site}/`),
  );
  const known = new Set(seen.map(addressKey));
  const isBare = lacksSlash(posts, seen);
  const patterns = new Map<string, string | undefined>();
  for (const [folder, members] of byFolder(posts)) {
    patterns.set(folder, patternOf(members, seen, known, address.site));
  }
  return posts.map((post) => {
    const pattern = patterns.get(folderOf(post));
    if (post.permalinkIsFixed) return post;
    if (pattern !== undefined) return placed(post, filled(pattern, post), address);
    const { permalink } = post;
    return isBare && permalink !== undefined
      ? placed(post, permalink.replace(/(.)\/$/, '$1'), address)
      : post;
  });
}

function placed(post: Post, permalink: string, address: LibraryAddress): Post {
  const moved = { ...post, permalink };
  return { ...moved, url: resolveUrl(address, moved) };
}

function byFolder(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const folders = new Map<string, Post[]>();
  for (const post of posts) {
    const folder = folderOf(post);
    const members = folders.get(folder);
    if (members === undefined) folders.set(folder, [post]);
    else members.push(post);
  }
  return folders;
}

/** Its first two folders; those that are only years, or a folder for each post, would tell the same apart. */
function folderOf({ path = '' }: Post): string {
  return path
    .split('/')
    .slice(0, -1)
    .slice(0, 2)
    .filter((part) => !/^\d/.test(part))
    .join('/');
}

/** The pattern that most posts are seen with, where that is more than are seen where they are. */
function patternOf(
  posts: readonly Post[],
  seen: readonly string[],
  known: ReadonlySet<string>,
  site: string,
): string | undefined {
  const bySlug = new Map(posts.map((post) => [slugOf(post), post]));
  const votes = new Map<string, number>();
  for (const url of seen) {
    const path = url.slice(site.length);
    const [, front = '', name = '', end = ''] = /^(.*\/)([^/]+?)(\.html|\/)?$/.exec(path) ?? [];
    const post = bySlug.get(name.toLowerCase());
    if (post === undefined) continue;
    const pattern = `${dated(front, post)}:slug${end}`;
    votes.set(pattern, (votes.get(pattern) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < LEAST) return undefined;
  const right = posts.filter((post) => known.has(addressKey(post.url))).length;
  return best[1] > right ? best[0] : undefined;
}

function slugOf({ path = '' }: Post): string {
  return readFileName(path).slug.toLowerCase();
}

/** The part of a path before the slug, with the post's own date in it made tokens. */
function dated(front: string, { date }: Post): string {
  return date === '' ? front : front.replace(`/${date.replaceAll('-', '/')}/`, '/:date/');
}

function filled(pattern: string, post: Post): string {
  return pattern
    .replace(':date', post.date.replaceAll('-', '/'))
    .replace(':slug', readFileName(post.path ?? '').slug);
}

/** Whether the site's own links leave out the slash at the end, as sites with clean addresses do. */
function lacksSlash(posts: readonly Post[], seen: readonly string[]): boolean {
  const written = new Set(seen);
  const ending = posts.filter(({ url }) => url.endsWith('/'));
  const without = ending.filter(
    ({ url }) => written.has(url.slice(0, -1)) && !written.has(url),
  ).length;
  const withSlash = ending.filter(({ url }) => written.has(url)).length;
  return without >= SLASH.least && without >= (without + withSlash) * SLASH.share;
}
