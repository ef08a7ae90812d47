import type { FetchedFile } from './fetch-file';

/** What fetched bytes are: a page to look for sources in, a file with its ending, or nothing that is known. */
export type ContentKind = 'page' | 'gzip' | 'unknown' | FileEnding;

type FileEnding = (typeof ENDINGS)[number];

const ENDINGS = ['zip', 'xml', 'json', 'csv', 'tsv', 'md'] as const;
/** Endings that say more than the text does, which begins with anything. */
const TELLING: readonly FileEnding[] = ['csv', 'tsv', 'md'];
const HEAD = 4096;
/** What may stand before the first element: declarations, comments, white space. */
const FIRST_ELEMENT = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!(?!--)[^>]*>)*<([a-z][\w:-]*)/i;
const SOURCE_ELEMENTS = /^(rss|feed|rdf:rdf|urlset|sitemapindex)$/i;
const PAGE_ELEMENTS = /^(html|head|body)$/i;
const TYPES: Readonly<Record<string, FileEnding>> = {
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'text/markdown': 'md',
};

/** Tells what a file is by its first bytes, and only where they don't show it by its type and its name. */
export function contentKind({ url, type, content }: FetchedFile): ContentKind {
  if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3) return 'zip';
  if (content[0] === 0x1f && content[1] === 0x8b) return 'gzip';
  const head = new TextDecoder().decode(content.subarray(0, HEAD)).replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(head)) return 'json';
  // A page about a file is often called like it.
  const byName = type === 'text/html' ? undefined : endingOf(url);
  return TYPES[type] ?? byName ?? kindOfText(head, type);
}

function kindOfText(head: string, type: string): ContentKind {
  const element = FIRST_ELEMENT.exec(head)?.[1];
  // Feeds are served as pages now and then.
  if (element !== undefined && SOURCE_ELEMENTS.test(element)) return 'xml';
  if (type === 'text/html') return 'page';
  if (element !== undefined) return PAGE_ELEMENTS.test(element) ? 'page' : 'xml';
  return /^(---|\+\+\+)\s*\n/.test(head) ? 'md' : 'unknown';
}

function endingOf(url: string): FileEnding | undefined {
  const ending = /\.([a-z]+)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase();
  return TELLING.find((one) => one === ending);
}

/** The name that the importer knows a fetched file by; it has no folder, as a file that was chosen by itself. */
export function fileNameFor(url: string, ending: FileEnding, number = 0): string {
  const { host, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? host;
  const stem = last.replace(/(\.(gz|zip|xml|rss|atom|json|csv|tsv|md|markdown|mdx))+$/i, '');
  return `${stem}${number === 0 ? '' : `-${number}`}.${ending}`;
}
