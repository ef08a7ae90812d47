import * as v from 'valibot';
import type { Language } from './language';
import { startsOf, unpackNames, unpackPostings, unpackTexts } from './pack';
import { byPair } from './phrase-book';
import { type PhraseBook, type SearchIndex, SIGNALS, type Weights } from './search-index';
import { INDEX_VERSION, type PackedTable, type StoredIndex } from './store-index';
import { sizeOf } from './text-list';
import type { TextTable } from './text-table';
import { mapSignals } from './weigh-signals';

const wholes = v.instance(Uint32Array);
const counts = v.instance(Uint16Array);
const bytes = v.instance(Uint8Array);
const decimals = v.instance(Float32Array);
const lists = v.object({ starts: wholes, values: wholes });
const names = v.object({ counts, terms: wholes });
const texts = v.object({ bytes, lengths: counts });
const table = v.object({ bytes, lengths: counts, slots: wholes });
const signals = v.pipe(v.array(v.number()), v.length(SIGNALS.length));

// Only shapes are looked at: to go through millions of numbers would take longer than to rank with them.
const schema: v.GenericSchema<unknown, StoredIndex> = v.object({
  version: v.literal(INDEX_VERSION),
  byId: table,
  byAddress: table,
  urls: texts,
  postTitles: texts,
  foldedTitles: texts,
  languages: v.string(),
  days: decimals,
  terms: table,
  words: texts,
  wordTerms: wholes,
  idf: decimals,
  company: bytes,
  leastRelated: v.number(),
  body: v.object({ counts, values: counts, weights: bytes }),
  titles: names,
  addresses: names,
  lengths: decimals,
  titleWeights: decimals,
  addressWeights: decimals,
  links: lists,
  phrases: v.object({
    lengths: counts,
    terms: wholes,
    keys: bytes,
    holders: wholes,
    owners: wholes,
    uses: lists,
    fields: bytes,
    sources: wholes,
    byPost: lists,
  }),
  weights: v.nullable(v.tuple([signals, signals])),
});

/** The index that `storeIndex` made, or undefined where the value is none, is broken, or of another version. */
export function loadIndex(value: unknown): SearchIndex | undefined {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success || !isWhole(parsed.output)) return undefined;
  const stored = parsed.output;
  const termCount = stored.body.counts.length;
  return {
    idf: stored.idf,
    company: stored.company,
    leastRelated: stored.leastRelated,
    lengths: stored.lengths,
    titleWeights: stored.titleWeights,
    addressWeights: stored.addressWeights,
    links: stored.links,
    wordTerms: stored.wordTerms,
    size: stored.days.length,
    urls: unpackTexts(stored.urls),
    postTitles: unpackTexts(stored.postTitles),
    languages: stored.languages
      .split(' ')
      .map((language) => (isLanguage(language) ? language : '')),
    days: stored.days,
    byId: unpackTable(stored.byId),
    byAddress: unpackTable(stored.byAddress),
    foldedTitles: unpackTexts(stored.foldedTitles),
    terms: unpackTable(stored.terms),
    words: unpackTexts(stored.words),
    body: unpackPostings(stored.body),
    titles: unpackNames(stored.titles, termCount),
    addresses: unpackNames(stored.addresses, termCount),
    phrases: unpackPhrases(stored.phrases),
    weights: stored.weights
      ? [asWeights(stored.weights[0]), asWeights(stored.weights[1])]
      : undefined,
  };
}

/** Whether the parts are of one library. */
function isWhole(index: StoredIndex): boolean {
  const posts = index.days.length;
  const byPost = [index.byId, index.urls, index.postTitles, index.foldedTitles];
  return (
    byPost.every(({ lengths }) => lengths.length === posts) &&
    index.titles.counts.length === posts &&
    index.addresses.counts.length === posts &&
    index.lengths.length === posts &&
    sizeOf(index.links) === posts &&
    index.idf.length === index.company.length &&
    index.idf.length <= index.body.counts.length &&
    index.body.values.length === index.body.weights.length &&
    index.words.lengths.length === index.wordTerms.length
  );
}

function unpackTable(stored: PackedTable): TextTable {
  return Object.assign(unpackTexts(stored), { slots: stored.slots });
}

const LANGUAGES: ReadonlySet<string> = new Set<Language>(['en', 'de', 'fr']);

function isLanguage(text: string): text is Language {
  return LANGUAGES.has(text);
}

function unpackPhrases(stored: StoredIndex['phrases']): PhraseBook {
  const { lengths, terms: values, keys, ...book } = stored;
  const terms = { starts: startsOf(lengths), values };
  return { ...book, terms, ...byPair(terms, keys) };
}

function asWeights(values: readonly number[]): Weights {
  return mapSignals((signal) => values[SIGNALS.indexOf(signal)] ?? 0);
}
