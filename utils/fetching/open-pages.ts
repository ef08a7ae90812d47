import robotsParser from 'robots-parser';
import type { Problem } from '../library/problem';
import { sourceText } from '../library/source-text';
import type { FetchFailure, FetchFile } from './fetch-file';

/** The name by which a site can speak of Linkloom in its robots.txt. */
const AGENT = 'Linkloom';
/** What of it has to be read at least (RFC 9309, section 2.5). */
const MOST_BYTES = 512_000;

/** The pages that a program may fetch, and what is to be said of the others. */
export interface OpenPages {
  readonly urls: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Leaves out pages that the robots.txt of their site closes to programs. As RFC 9309 has it, a site without one is open,
 * and one whose robots.txt cannot be reached is closed. All pages are of one host.
 */
export async function openPages(urls: readonly string[], fetchFile: FetchFile): Promise<OpenPages> {
  const [first] = urls;
  if (first === undefined) return { urls, problems: [] };
  const { origin } = new URL(first);
  const file = `${origin}/robots.txt`;
  const fetching = await fetchFile(file, { most: MOST_BYTES });
  if (fetching.kind === 'failed' && !isMissing(fetching)) {
    const reason = `could not be read, so no page was fetched: ${fetching.reason}`;
    return { urls: [], problems: [{ file, reason }] };
  }
  if (fetching.kind !== 'file') return { urls, problems: [] };
  const { text } = sourceText({ path: file, content: fetching.file.content });
  const robots = robotsParser(file, text);
  const open = urls.filter((url) => {
    const { pathname, search } = new URL(url);
    return robots.isAllowed(`${origin}${pathname}${search}`, AGENT) !== false;
  });
  const closed = urls.length - open.length;
  if (closed === 0) return { urls, problems: [] };
  const reason = `closes ${closed} of ${urls.length} pages to programs, so they were not fetched`;
  return { urls: open, problems: [{ file, reason }] };
}

/** One that leads to another site is none of this site's. */
function isMissing({ status = 0, elsewhere }: FetchFailure): boolean {
  return elsewhere !== undefined || (status >= 400 && status < 500 && status !== 429);
}
