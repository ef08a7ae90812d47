import type { Problem } from '../library/problem';
import type { SourceFile } from '../library/read/source-text';
import type { FetchedFile, FetchFile, FetchOptions } from './fetch-file';
import { gunzip } from './gunzip';
import { contentKind, fileNameFor } from './name-file';

/** Sitemaps of one index that are fetched at most. */
const MOST_MAPS = 50;
const MOST_BYTES = 100_000_000;

/** How a source is fetched. */
export interface SourceOptions extends FetchOptions {
  readonly fetchFile: FetchFile;
  /** Told before each sitemap of an index. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface Maps {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Fetches the sitemaps that an index names, as far as they lie on its own host; what is left out is said. */
export async function fetchMaps(
  urls: readonly string[],
  index: string,
  { onProgress, ...options }: SourceOptions,
): Promise<Maps> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const { host } = new URL(index);
  const own = [...new Set(urls)].filter((url) => URL.parse(url)?.host === host);
  const wanted = own.slice(0, MOST_MAPS);
  let room = MOST_BYTES;
  for (const [number, url] of wanted.entries()) {
    onProgress?.(number, wanted.length);
    const map = await fetchMap(url, { ...options, most: room });
    if (typeof map === 'string') {
      problems.push({ file: url, reason: map });
      continue;
    }
    room = Math.max(0, room - map.length);
    files.push({ path: fileNameFor(url, 'xml', number + 1), content: map });
  }
  return { files, problems: [...problems, ...leftOut(urls, own, host)] };
}

/** A sitemap, or a sentence. */
async function fetchMap(
  url: string,
  { fetchFile, signal, most }: SourceOptions & { readonly most: number },
): Promise<Uint8Array | string> {
  const fetching = await fetchFile(url, { most, ...(signal !== undefined && { signal }) });
  if (fetching.kind === 'failed') return fetching.reason;
  const content = fetching.kind === 'file' ? await mapIn(fetching.file, most) : undefined;
  return content ?? 'is no sitemap';
}

async function mapIn(file: FetchedFile, most: number): Promise<Uint8Array | undefined> {
  const isPacked = contentKind(file) === 'gzip';
  const content = isPacked ? await gunzip(file.content, most) : file.content;
  if (content === undefined) return undefined;
  return contentKind({ ...file, content }) === 'xml' ? content : undefined;
}

function leftOut(
  urls: readonly string[],
  own: readonly string[],
  host: string,
): readonly Problem[] {
  const elsewhere = urls.filter((url) => !own.includes(url)).slice(0, 20);
  const far = elsewhere.map((url) => ({
    file: url,
    reason: `is not on ${host}; fetch it by itself`,
  }));
  const beyond = own.length - MOST_MAPS;
  return beyond > 0
    ? [...far, { file: '', reason: `${beyond} more sitemaps were not fetched` }]
    : far;
}
