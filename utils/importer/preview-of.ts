import type { WebSource } from '../fetching/fetch-source';
import type { ImportReading } from '../library/import/import-reading';
import type { Library } from '../library/library';
import { readStoredLibrary } from '../library/store/library-store';
import { isTitledByAddress } from '../library/titled-by-address';
import { compareLibraries } from './compare-libraries';
import type { ImportPreview } from './importer-protocol';

const SHOWN = 200;

/** What was read and is not saved yet. */
export interface Read {
  readonly reading: ImportReading;
  readonly library: Library;
  readonly source?: WebSource;
  /** Whether pages were fetched for their titles. */
  readonly readsPages?: boolean;
  /** A sentence on those that no program may fetch. */
  readonly closedPages?: string | undefined;
}

/** What saving would do, as far as a person looks at it, beside the library that it would take the place of. */
export async function previewOf(
  { reading, library, source, closedPages }: Read,
  replaces: string | undefined,
): Promise<ImportPreview> {
  const before = replaces === undefined ? undefined : await readStoredLibrary(replaces);
  const excluded: Record<string, number> = {};
  for (const { exclusion } of reading.excluded)
    excluded[exclusion] = (excluded[exclusion] ?? 0) + 1;
  return {
    format: reading.format,
    name: before?.name ?? library.name,
    address: { site: library.site, pattern: library.pattern },
    isSiteKnown: reading.isSiteKnown,
    count: library.posts.length,
    sample: library.posts.slice(0, SHOWN).map((post) => {
      const { id, title, url } = post;
      return { id, title, url, isTitleGuessed: isTitledByAddress(post) };
    }),
    guessedTitles: library.posts.filter(isTitledByAddress).length,
    closedPages,
    source,
    excluded,
    problems: reading.problems.slice(0, SHOWN),
    problemCount: reading.problems.length,
    replaces: before?.id,
    changes: before && compareLibraries(before, library),
  };
}
