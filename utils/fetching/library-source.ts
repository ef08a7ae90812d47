import * as v from 'valibot';
import type { WebSource } from './fetch-source';

/** How often a library is fetched again. */
export const RHYTHMS = ['never', 'daily', 'weekly'] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** How the last fetching of a library went. */
export interface LastFetch {
  /** ISO 8601. */
  readonly at: string;
  readonly isFailure: boolean;
  /** What came of it, as a sentence. */
  readonly sentence: string;
}

/** Where on the web a library comes from, and when it is fetched again. */
export interface LibrarySource extends WebSource {
  /** Whether the pages of new addresses are fetched too, as the person wished at the import. */
  readonly readsPages: boolean;
  readonly rhythm: Rhythm;
  readonly last: LastFetch;
}

/** The sources of libraries by the ids of these. */
export type LibrarySources = Readonly<Record<string, LibrarySource>>;

const HOUR = 3_600_000;
const INTERVALS: Readonly<Record<Rhythm, number>> = {
  never: Number.POSITIVE_INFINITY,
  daily: 24 * HOUR,
  weekly: 7 * 24 * HOUR,
};
/** What failed is tried again sooner, for most failures pass. */
const AFTER_FAILURE = 6 * HOUR;

/** When a source is fetched next, in milliseconds since 1970; infinite where it never is. */
export function nextFetch({ rhythm, last, kind }: LibrarySource): number {
  // An export that lies on the web is nothing that grows by itself.
  if (rhythm === 'never' || kind === 'file') return Number.POSITIVE_INFINITY;
  const interval = INTERVALS[rhythm];
  return Date.parse(last.at) + (last.isFailure ? Math.min(AFTER_FAILURE, interval) : interval);
}

const text = v.pipe(v.string(), v.maxLength(2000));

const schema: v.GenericSchema<unknown, LibrarySource> = v.object({
  kind: v.picklist(['feed', 'sitemap', 'file']),
  url: v.pipe(text, v.regex(/^https?:\/\//i), v.url()),
  validators: v.object({ etag: v.exactOptional(text), modified: v.exactOptional(text) }),
  readsPages: v.boolean(),
  rhythm: v.picklist(RHYTHMS),
  last: v.object({
    at: v.pipe(text, v.isoTimestamp()),
    isFailure: v.boolean(),
    sentence: text,
  }),
});

/** Parses stored sources; one that is damaged is left out, for the library itself is still there. */
export function parseSources(value: unknown): LibrarySources {
  const all = v.safeParse(v.record(text, v.unknown()), value);
  if (!all.success) return {};
  const entries = Object.entries(all.output).flatMap(([id, one]) => {
    const parsed = v.safeParse(schema, one);
    return parsed.success ? [[id, parsed.output] as const] : [];
  });
  return Object.fromEntries(entries);
}
