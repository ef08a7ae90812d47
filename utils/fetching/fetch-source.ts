import { readXmlSource } from '../library/import/sources/read-feed';
import { readJsonSource } from '../library/import/sources/read-json';
import type { Problem } from '../library/problem';
import { type SourceFile, sourceText } from '../library/read/source-text';
import type { FetchedFile, FetchFailure, Validators } from './fetch-file';
import { fetchMaps, type SourceOptions } from './fetch-maps';
import { gunzip } from './gunzip';
import { contentKind, fileNameFor } from './name-file';
import { type FoundSource, feedsOf } from './page-sources';

/** Where on the web a library was read. A feed has a site's newest posts, a sitemap all of its pages. */
export interface WebSource {
  readonly kind: 'feed' | 'sitemap' | 'file';
  readonly url: string;
  readonly validators: Validators;
}

/** What an address led to. */
export type SourceFetching =
  | {
      readonly kind: 'files';
      readonly source: WebSource;
      readonly files: readonly SourceFile[];
      readonly problems: readonly Problem[];
    }
  /** A page, and the sources that it leads to. */
  | { readonly kind: 'choices'; readonly choices: readonly FoundSource[] }
  | { readonly kind: 'unchanged' }
  | FetchFailure;

const MOST_UNPACKED = 200_000_000;

/**
 * Fetches the posts at an address: a feed, a sitemap with those that it names, an export, a table, a ZIP, Markdown. Of
 * a page it gives the feeds that the page names and the sitemap of its site; if that is one source, the source itself.
 */
export async function fetchSource(url: string, options: SourceOptions): Promise<SourceFetching> {
  const fetching = await options.fetchFile(url, options);
  if (fetching.kind !== 'file') return fetching;
  const file = await unpacked(fetching.file);
  if (file === undefined) return failed(`${url} is packed with gzip and cannot be unpacked.`);
  if (contentKind(file) !== 'page') return filesOf(file, options);
  const choices = await lookAround(file, options);
  const [only, ...others] = choices;
  if (only === undefined) return failed(nothingAt(file.url));
  if (others.length > 0 || new URL(only.url).host !== new URL(file.url).host) {
    return { kind: 'choices', choices };
  }
  const found = await fetchSource(only.url, options);
  // A feed that turns out to be a page would be looked through without end.
  return found.kind === 'choices' ? failed(nothingAt(file.url)) : found;
}

async function unpacked(file: FetchedFile): Promise<FetchedFile | undefined> {
  if (contentKind(file) !== 'gzip') return file;
  const content = await gunzip(file.content, MOST_UNPACKED);
  return content && { ...file, content };
}

async function filesOf(file: FetchedFile, options: SourceOptions): Promise<SourceFetching> {
  const { url, validators, content } = file;
  const ending = contentKind(file);
  if (ending === 'page' || ending === 'gzip' || ending === 'unknown') {
    return failed(`${url} is no feed, sitemap, export, table, ZIP or Markdown, and no page.`);
  }
  const first: SourceFile = { path: fileNameFor(url, ending), content };
  const reading = ending === 'xml' || ending === 'json' ? readFirst(first, ending) : undefined;
  if (ending === 'xml' || ending === 'json') {
    if (reading === undefined) return failed(`${url} is no feed, sitemap or export that is known.`);
  }
  const kind = kindOf(reading?.format ?? '');
  const source: WebSource = { kind, url, validators };
  if (reading?.maps === undefined) return { kind: 'files', source, files: [first], problems: [] };
  // That an index is unchanged says nothing of its sitemaps.
  const maps = await fetchMaps(reading.maps, url, options);
  return { kind: 'files', source: { ...source, validators: {} }, ...maps };
}

function readFirst(file: SourceFile, ending: 'xml' | 'json') {
  const { text } = sourceText(file);
  return ending === 'xml' ? readXmlSource(text) : readJsonSource(text);
}

function kindOf(format: string): WebSource['kind'] {
  if (format === 'sitemap') return 'sitemap';
  return /^(rss|atom|json-feed)$/.test(format) ? 'feed' : 'file';
}

/** What a page names, and the sitemap at the place where sitemaps lie, if there is one. */
async function lookAround(
  page: FetchedFile,
  options: SourceOptions,
): Promise<readonly FoundSource[]> {
  const { text } = sourceText({ path: page.url, content: page.content });
  const feeds = feedsOf(text, page.url);
  const url = new URL('/sitemap.xml', page.url).href;
  const { signal, fetchFile } = options;
  const fetching = await fetchFile(url, signal === undefined ? {} : { signal });
  const isMap = fetching.kind === 'file' && contentKind(fetching.file) === 'xml';
  return isMap ? [...feeds, { kind: 'sitemap', url: fetching.file.url, title: '' }] : feeds;
}

function nothingAt(url: string): string {
  const { host } = new URL(url);
  return `${url} is a page that names no feed, and ${host} has no /sitemap.xml. Give the address of a feed or a sitemap.`;
}

function failed(reason: string): FetchFailure {
  return { kind: 'failed', reason };
}
