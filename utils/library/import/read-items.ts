import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import type { Problem } from '../problem';
import type { ExcludedPost, ImportOptions } from './import-reading';
import type { SourceReading } from './sources/item';
import { itemPost } from './sources/item-post';

/** What a way of reading finds. */
export interface PostsReading {
  readonly format: string;
  /** The pattern by which the posts have their addresses, where it is not the one that was asked for. */
  readonly pattern?: string;
  readonly posts: readonly Post[];
  readonly excluded: readonly ExcludedPost[];
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

/** A feed, an export or a table, and the file that it came from. */
export interface NamedSource {
  readonly file: string;
  readonly reading: SourceReading;
}

/** Reads feeds, exports and tables as posts. A sitemap beside another source adds nothing but addresses. */
export function readItems(
  sources: readonly NamedSource[],
  { address, now, onProgress }: ImportOptions & { readonly address: LibraryAddress },
): PostsReading {
  const telling = sources.filter(({ reading }) => reading.format !== 'sitemap');
  const used = telling.length > 0 ? telling : sources;
  const items = used.flatMap(({ file, reading }) => reading.items.map((item) => ({ file, item })));
  const found = items.map(({ file, item }, index) => {
    onProgress?.(index + 1, items.length);
    return { file, result: itemPost(item, address, now) };
  });
  return {
    format: used[0]?.reading.format ?? 'markdown',
    posts: found.flatMap(({ result }) => (result.ok && !result.exclusion ? [result.post] : [])),
    excluded: found.flatMap(({ file, result }) =>
      result.ok && result.exclusion
        ? [{ file, exclusion: result.exclusion, post: result.post }]
        : [],
    ),
    phrases: {},
    problems: [
      ...found.flatMap(({ file, result }) =>
        result.ok ? [] : [{ file, line: result.line, reason: result.reason }],
      ),
      ...used.flatMap(mapsLeft),
    ],
  };
}

function mapsLeft({ file, reading }: NamedSource): readonly Problem[] {
  return (reading.maps ?? []).map((map) => {
    return { file, reason: `names another sitemap, which has to be given as well: ${map}` };
  });
}
