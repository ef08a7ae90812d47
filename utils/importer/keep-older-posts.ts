import { addressed } from '../library/addressed';
import { distinct } from '../library/import/distinct';
import { listLibraries, readStoredLibrary } from '../library/store/library-store';
import type { Read } from './preview-of';

const FEEDS = /^(rss|atom|json-feed)$/;

/**
 * What was read, with the posts of the library that it is to take the place of which a feed no longer shows: a feed has
 * the newest posts of a site, and those before them are not gone. Where one of the two is no feed, what was read is all.
 */
export async function keepOlderPosts(read: Read, replaces: string | undefined): Promise<Read> {
  if (replaces === undefined || !FEEDS.test(read.reading.format)) return read;
  const facts = (await listLibraries()).find(({ id }) => id === replaces);
  const before = FEEDS.test(facts?.format ?? '') ? await readStoredLibrary(replaces) : undefined;
  if (before === undefined) return read;
  const shown = new Set(read.library.posts.map(({ url }) => url));
  const older = addressed(before, read.library).posts.filter(({ url }) => !shown.has(url));
  const { posts } = distinct([...read.library.posts, ...older]);
  return { ...read, library: { ...read.library, posts } };
}
