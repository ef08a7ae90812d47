import { PERMALINK, parseAddress } from '../library/address';
import { feedSite } from '../library/import/feed-site';
import { type NamedSource, readItems } from '../library/import/read-items';
import { readXmlSource } from '../library/import/sources/read-feed';
import { readJsonSource } from '../library/import/sources/read-json';
import type { Library } from '../library/library';
import { type SourceFile, sourceText } from '../library/read/source-text';
import type { FetchFile, Validators } from './fetch-file';
import { fetchSource } from './fetch-source';
import type { LibrarySource } from './library-source';
import { type FreshPosts, renewLibrary } from './renew-library';
import { titleByPages } from './title-by-pages';

/** How a library was fetched again. */
export type LibraryRefresh =
  | {
      readonly kind: 'renewed';
      readonly library: Library;
      readonly format: string;
      readonly validators: Validators;
      /** A sentence on pages that no program may fetch, where some were wanted. */
      readonly closed: string | undefined;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A sitemap that has lost more than this share of its posts is taken for broken. */
const MOST_LOST = 0.5;
const FEW = 10;

/**
 * Fetches the feed or the sitemap that a library comes from, and renews the library by it. A feed shows a site's newest
 * posts, so those that it lacks stay; a sitemap shows all, so those go, unless most of them would.
 */
export async function refreshLibrary(
  library: Library,
  source: LibrarySource,
  { fetchFile, now }: { readonly fetchFile: FetchFile; readonly now: Date },
): Promise<LibraryRefresh> {
  const { url, validators, readsPages } = source;
  const fetched = await fetchSource(url, { fetchFile, validators });
  if (fetched.kind === 'unchanged') return fetched;
  if (fetched.kind === 'failed') return { kind: 'failed', reason: fetched.reason };
  if (fetched.kind === 'choices' || fetched.source.kind !== source.kind) {
    return { kind: 'failed', reason: `${url} is no ${source.kind} any more.` };
  }
  const { files, problems } = fetched;
  const readings = files.flatMap(readingOf);
  const isWhole = source.kind === 'sitemap' && problems.length === 0;
  const fresh = freshPosts(readings, { isWhole, now });
  if (fresh === undefined) return { kind: 'failed', reason: `${url} has no posts.` };
  const renewed = renewLibrary(library, fresh);
  const reason = lossOf(library, renewed);
  if (reason !== undefined) return { kind: 'failed', reason };
  const options = { fetchFile, host: new URL(url).host, now };
  const titled = readsPages ? await titleByPages(renewed, options) : undefined;
  return {
    kind: 'renewed',
    library: titled?.library ?? renewed,
    closed: titled?.closed,
    format: readings[0]?.reading.format ?? '',
    validators: fetched.source.validators,
  };
}

function readingOf(file: SourceFile): readonly NamedSource[] {
  const { text } = sourceText(file);
  const reading = file.path.endsWith('.json') ? readJsonSource(text) : readXmlSource(text);
  return reading === undefined ? [] : [{ file: file.path, reading }];
}

function freshPosts(
  sources: readonly NamedSource[],
  { isWhole, now }: { isWhole: boolean; now: Date },
): FreshPosts | undefined {
  const site = sources.map(({ reading }) => feedSite(reading)).find(Boolean);
  const address = parseAddress({ site, pattern: PERMALINK });
  if (!address.ok) return undefined;
  const { posts } = readItems(sources, { address: address.address, now });
  const isBroken = sources.some(({ reading }) => reading.faults.length > 0);
  if (posts.length === 0) return undefined;
  return { site: address.address.site, posts, isWhole: isWhole && !isBroken };
}

function lossOf(before: Library, after: Library): string | undefined {
  const left = new Set(after.posts.map(({ url }) => url));
  const lost = before.posts.filter(({ url }) => !left.has(url)).length;
  if (lost < FEW || lost < before.posts.length * MOST_LOST) return undefined;
  return `The sitemap lacks ${lost} of the ${before.posts.length} posts, so it was not believed. Fetch it by hand if that is right.`;
}
