import type { SourceItem } from '../library/import/sources/item';
import { readHtmlPage } from '../library/import/sources/read-html-page';
import { sourceText } from '../library/read/source-text';
import type { FetchFile } from './fetch-file';
import { MOST_PAGES } from './most-pages';
import { contentKind } from './name-file';

const AT_ONCE = 4;
const MOST_BYTES = 4_000_000;
/** So many pages in a row that fail are a site that does not want to be read. */
const MOST_FAILURES = 20;

/** What pages say of themselves, by their addresses, and what was wrong with the others. */
export interface PagesFetching {
  readonly items: ReadonlyMap<string, SourceItem>;
  readonly failures: readonly { readonly url: string; readonly reason: string }[];
}

interface PageOptions {
  readonly fetchFile: FetchFile;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Fetches pages, a few at once, and reads what they say of themselves. It gives up where page after page fails. */
export async function fetchPages(
  urls: readonly string[],
  { fetchFile, signal, onProgress }: PageOptions,
): Promise<PagesFetching> {
  const wanted = urls.slice(0, MOST_PAGES);
  const items = new Map<string, SourceItem>();
  const failures: { url: string; reason: string }[] = [];
  const queue = wanted.values();
  let inARow = 0;
  const take = (url: string, page: SourceItem | string) => {
    if (typeof page === 'string') failures.push({ url, reason: page });
    else items.set(url, page);
    inARow = typeof page === 'string' ? inARow + 1 : 0;
    onProgress?.(items.size + failures.length, wanted.length);
  };
  const work = async () => {
    for (const url of queue) {
      if (signal?.aborted || inARow >= MOST_FAILURES) return;
      take(url, await fetchPage(url, { fetchFile, ...(signal && { signal }) }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { items, failures };
}

async function fetchPage(
  url: string,
  { fetchFile, signal }: PageOptions,
): Promise<SourceItem | string> {
  const fetching = await fetchFile(url, { most: MOST_BYTES, ...(signal && { signal }) });
  if (fetching.kind === 'failed') return fetching.reason;
  if (fetching.kind === 'unchanged' || contentKind(fetching.file) !== 'page') return 'is no page';
  const { text } = sourceText({ path: url, content: fetching.file.content });
  return readHtmlPage(text, url);
}
