import robotsParser from 'robots-parser';
import { sourceText } from '../library/read/source-text';
import type { FetchFailure, FetchFile } from './fetch-file';

/** The name by which a site can speak of Linkloom in its robots.txt. */
const AGENT = 'Linkloom';
/** What of it has to be read at least (RFC 9309, section 2.5). */
const MOST_BYTES = 512_000;

/** The pages that a program may fetch. */
export interface OpenPages {
  readonly urls: readonly string[];
  /** A sentence on those that were left out, if any were. */
  readonly closed: string | undefined;
}

/**
 * Leaves out pages that the robots.txt of their site closes to programs. As RFC 9309 has it, a site without one is open,
 * and one whose robots.txt cannot be reached is closed. All pages are of one host.
 */
export async function openPages(urls: readonly string[], fetchFile: FetchFile): Promise<OpenPages> {
  const [first] = urls;
  if (first === undefined) return { urls, closed: undefined };
  const { origin } = new URL(first);
  const file = `${origin}/robots.txt`;
  const fetching = await fetchFile(file, { most: MOST_BYTES });
  if (fetching.kind === 'failed' && !isMissing(fetching)) {
    return {
      urls: [],
      closed: `No page was fetched, as ${file} is to be read first. ${fetching.reason}`,
    };
  }
  if (fetching.kind !== 'file') return { urls, closed: undefined };
  const { text } = sourceText({ path: file, content: fetching.file.content });
  const robots = robotsParser(file, text);
  const open = urls.filter((url) => {
    const { pathname, search } = new URL(url);
    return robots.isAllowed(`${origin}${pathname}${search}`, AGENT) !== false;
  });
  return { urls: open, closed: closedSentence(file, urls.length - open.length, urls.length) };
}

function closedSentence(file: string, closed: number, all: number): string | undefined {
  if (closed === 0) return undefined;
  const count = (number: number) => number.toLocaleString('en');
  return `${file} closes ${count(closed)} of ${count(all)} pages to programs, so they were not fetched.`;
}

/** One that leads to another site is none of this site's. */
function isMissing({ status = 0, elsewhere }: FetchFailure): boolean {
  return elsewhere !== undefined || (status >= 400 && status < 500 && status !== 429);
}
