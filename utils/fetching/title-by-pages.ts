import { itemPost } from '../library/import/sources/item-post';
import type { Library } from '../library/library';
import type { Post } from '../library/post';
import type { Problem } from '../library/problem';
import { isTitledByAddress } from '../library/titled-by-address';
import type { FetchFile } from './fetch-file';
import { fetchPages } from './fetch-pages';
import { openPages } from './open-pages';

interface TitleOptions {
  readonly fetchFile: FetchFile;
  /** Whose pages are fetched: those of the site that the person said. */
  readonly host: string;
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A library with titles from its pages, what was wrong with some, and a sentence on those that no program may fetch. */
export interface TitledLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
  readonly closed: string | undefined;
}

/** The library with what the pages say themselves of posts of which only the address is known. Ids and addresses stay. */
export async function titleByPages(
  library: Library,
  { fetchFile, host, now, onProgress }: TitleOptions,
): Promise<TitledLibrary> {
  const urls = library.posts
    .filter((post) => isTitledByAddress(post) && new URL(post.url).host === host)
    .map(({ url }) => url);
  const open = await openPages(urls, fetchFile);
  const pages = await fetchPages(open.urls, { fetchFile, ...(onProgress && { onProgress }) });
  const told = (post: Post): Post => {
    const item = pages.items.get(post.url);
    const reading = item && itemPost(item, library, now);
    return reading?.ok ? { ...reading.post, ...identityOf(post) } : post;
  };
  return {
    library: { ...library, posts: library.posts.map(told) },
    problems: pages.failures.map(({ url, reason }) => ({ file: url, reason })),
    closed: open.closed,
  };
}

function identityOf({ id, url, permalink, slug }: Post) {
  return { id, url, ...(permalink && { permalink }), ...(slug && { slug }) };
}
