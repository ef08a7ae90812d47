import type { Post, PostLink } from '../post';

/** The host that stands for a file of the library in links that name one; `.invalid` is nobody's. */
const REFERENCE = 'post.invalid';

/**
 * Posts whose links to other files of the library are links to the posts that those are: relative ones to Markdown
 * files, references of templates, and former addresses.
 */
export function linkPosts(posts: readonly Post[]): readonly Post[] {
  const byKey = new Map<string, string>();
  const remember = (key: string, url: string) => {
    if (!byKey.has(key)) byKey.set(key, url);
  };
  for (const { path, url, aliases } of posts) {
    for (const alias of aliases ?? []) remember(addressKey(alias), url);
    for (const key of fileKeys(path ?? '')) remember(`post:${key}`, url);
  }
  for (const { url } of posts) byKey.set(addressKey(url), url);
  return posts.map((post) => ({
    ...post,
    links: post.links.flatMap((link) => linked(link, byKey)),
  }));
}

function linked(link: PostLink, byKey: ReadonlyMap<string, string>): readonly PostLink[] {
  const { host, pathname } = new URL(link.url);
  if (host === REFERENCE) {
    const target = fileTarget(pathname, byKey);
    return target === undefined ? [] : [{ ...link, url: target }];
  }
  const file = /\.(md|mdx|markdown)$/i.test(pathname) ? fileTarget(pathname, byKey) : undefined;
  const target = file ?? byKey.get(addressKey(link.url));
  return [target === undefined ? link : { ...link, url: target }];
}

/** The post of a file that a link names, by the longest end of its path that some file has. */
function fileTarget(pathname: string, byKey: ReadonlyMap<string, string>): string | undefined {
  const keys = fileKeys(decoded(pathname));
  return keys.map((key) => byKey.get(`post:${key}`)).find((url) => url !== undefined);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** A file by its whole path and by each shorter end of it: `content/blog/a.md` is `blog/a` and `a` as well. */
function fileKeys(path: string): readonly string[] {
  const parts = stem(path).split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

function stem(path: string): string {
  const plain = path.split('#')[0] ?? '';
  return plain
    .replace(/^(\.{0,2}\/)+/, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/\/(index|_index)$/, '')
    .toLowerCase();
}

/** An address without what doesn't tell pages apart: scheme, `www.`, query, hash, a slash or `index.html` at the end. */
export function addressKey(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/(\/index)?\.html?$/i, '').replace(/\/+$/, '')}`;
}
