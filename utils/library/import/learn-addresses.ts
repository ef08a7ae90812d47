import { PERMALINK, resolveUrl } from '../address';
import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import { readFileName } from '../slug';
import { addressKey } from './link-posts';

/** How many posts must be seen at their addresses before a way to make addresses is believed. */
const LEAST = 3;
/** Folders inside each other that are looked at; what counts for `src` says nothing of `src/blog`. */
const DEPTH = 4;
const SHALLOW = 2;
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
  const patterns = new Map<string, Learnt | undefined>();
  for (const [folder, members] of byFolder(posts)) {
    patterns.set(folder, learntOf(members, seen, known, address.site));
  }
  return posts.map((post) => {
    const learnt = foldersOf(post)
      .map((folder) => patterns.get(folder))
      .find(Boolean);
    const own = learnt?.pattern === undefined ? undefined : filled(learnt.pattern, post);
    if (post.permalinkIsFixed) return post;
    if (own !== undefined) return placed(post, own, address);
    const { permalink } = post;
    return isBare && permalink !== undefined
      ? placed(post, permalink.replace(/(.)\/$/, '$1'), address)
      : post;
  });
}

/**
 * The same for Markdown whose generator is unknown, at addresses by the default pattern: posts at the addresses that
 * links, a sitemap or a feed show, or undefined where these show no other way.
 */
export function learnPlainly(
  posts: readonly Post[],
  evidence: readonly string[],
  { site }: LibraryAddress,
): readonly Post[] | undefined {
  const own = posts.map((post) => ({
    ...post,
    permalink: post.permalink ?? post.url.slice(site.length),
  }));
  const learnt = learnAddresses(own, evidence, { site, pattern: PERMALINK });
  return learnt.some(({ url }, at) => url !== own[at]?.url) ? learnt : undefined;
}

function placed(post: Post, permalink: string, address: LibraryAddress): Post {
  const moved = { ...post, permalink };
  return { ...moved, url: resolveUrl(address, moved) };
}

function byFolder(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const folders = new Map<string, Post[]>();
  for (const post of posts) {
    for (const folder of foldersOf(post)) {
      const members = folders.get(folder);
      if (members === undefined) folders.set(folder, [post]);
      else members.push(post);
    }
  }
  return folders;
}

/** The folders that a file lies in, the innermost first; folders of years, or one for each post, tell nothing apart. */
function foldersOf(post: Post): readonly string[] {
  const parts = ownFolders(post).filter((part) => !/^\d/.test(part));
  const shallow = Math.min(SHALLOW, parts.length);
  return parts
    .slice(0, DEPTH)
    .map((_, at) => parts.slice(0, at + 1).join('/'))
    .slice(Math.max(0, shallow - 1))
    .reverse();
}

/** What the site shows of the posts of a folder: the pattern of their addresses, or none where the usual ones are right. */
interface Learnt {
  readonly pattern: string | undefined;
}

/** What most posts of a folder are seen with; undefined where too few are seen. */
function learntOf(
  posts: readonly Post[],
  seen: readonly string[],
  known: ReadonlySet<string>,
  site: string,
): Learnt | undefined {
  const bySlug = new Map(posts.map((post) => [slugOf(post), post]));
  const votes = new Map<string, string[]>();
  for (const url of seen) {
    const path = url.slice(site.length);
    const [, front = '', name = '', end = ''] = /^(.*\/)([^/]+?)(\.html|\/)?$/.exec(path) ?? [];
    const post = bySlug.get(name.toLowerCase());
    if (post === undefined) continue;
    const pattern = `${belowFolder(dated(front, post), post)}:slug`;
    votes.set(pattern, [...(votes.get(pattern) ?? []), end]);
  }
  const [best] = [...votes].toSorted(([, one], [, other]) => other.length - one.length);
  const right = posts.filter((post) => known.has(addressKey(post.url))).length;
  if (best !== undefined && best[1].length >= LEAST && best[1].length > right) {
    return { pattern: best[0] + mostOften(best[1]) };
  }
  return right >= LEAST ? { pattern: undefined } : undefined;
}

/** How most of the addresses end: authors often leave out a slash. */
function mostOften(ends: readonly string[]): string {
  const count = (end: string) => ends.filter((one) => one === end).length;
  return [...new Set(ends)].toSorted((one, other) => count(other) - count(one))[0] ?? '';
}

function slugOf({ path = '' }: Post): string {
  return readFileName(path).slug.toLowerCase();
}

/** The folders that a post lies in, without one that is only its own. */
function ownFolders({ path = '' }: Post): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return /(^|\/)_?index\.[a-z]+$/i.test(path) ? parts.slice(0, -1) : parts;
}

/** The part of a path before the slug, with the post's own date in it made tokens. */
function dated(front: string, { date }: Post): string {
  return date === '' ? front : front.replace(`/${date.replaceAll('-', '/')}/`, '/:date/');
}

/** The part of a path before the slug, with the folders of the file made a token that names the folder above them. */
function belowFolder(front: string, post: Post): string {
  const folders = ownFolders(post);
  for (let count = folders.length; count > 0; count -= 1) {
    const end = `/${folders.slice(-count).join('/')}/`;
    if (!front.endsWith(end)) continue;
    return `${front.slice(0, -end.length)}/:below<${folders.slice(0, -count).join('/')}>/`;
  }
  return front;
}

/** The path that a pattern gives a post; undefined where the post does not lie where the pattern counts. */
function filled(pattern: string, post: Post): string | undefined {
  const root = /:below<(.*)>/.exec(pattern)?.[1];
  const folders = ownFolders(post);
  const depth = root === undefined || root === '' ? 0 : root.split('/').length;
  if (root !== undefined && folders.slice(0, depth).join('/') !== root) return undefined;
  return pattern
    .replace(/:below<.*>/, folders.slice(depth).join('/'))
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
