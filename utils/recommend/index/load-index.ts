import * as v from 'valibot';
import type { Language } from '../text/language';
import type { TextTable } from '../text/text-table';
import { mapSignals } from './map-signals';
import { unpackLists, unpackNames, unpackPostings, unpackTexts, unpackWords, widen } from './pack';
import { byPair } from './phrase-book';
import { type PhraseBook, type SearchIndex, SIGNALS, type Weights } from './search-index';
import {
  INDEX_VERSION,
  type PackedPhrases,
  type PackedTable,
  type StoredIndex,
} from './store-index';

const bytes = v.instance(Uint8Array);
const wholes = v.union([bytes, v.instance(Uint16Array), v.instance(Uint32Array)]);
const decimals = v.instance(Float32Array);
const lists = v.object({ counts: wholes, values: wholes });
const texts = v.object({ bytes, lengths: wholes });
const table = v.object({ bytes, lengths: wholes, slots: wholes });
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
  words: v.object({ shared: bytes, rest: texts }),
  wordTerms: wholes,
  idf: decimals,
  company: bytes,
  leastRelated: v.number(),
  body: v.object({ counts: wholes, values: wholes, weights: bytes }),
  titles: lists,
  addresses: lists,
  lengths: decimals,
  titleWeights: decimals,
  addressWeights: decimals,
  links: lists,
  phrases: v.object({
    terms: lists,
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
    links: unpackLists(stored.links),
    wordTerms: widen(stored.wordTerms),
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
    words: unpackWords(stored.words),
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
    index.links.counts.length === posts &&
    index.idf.length === index.company.length &&
    index.idf.length <= index.body.counts.length &&
    index.body.values.length === index.body.weights.length &&
    index.words.shared.length === index.wordTerms.length
  );
}

function unpackTable(stored: PackedTable): TextTable {
  return Object.assign(unpackTexts(stored), { slots: widen(stored.slots) });
}

const LANGUAGES: ReadonlySet<string> = new Set<Language>(['en', 'de', 'fr']);

function isLanguage(text: string): text is Language {
  return LANGUAGES.has(text);
}

function unpackPhrases({ keys, fields, ...stored }: PackedPhrases): PhraseBook {
  const terms = unpackLists(stored.terms);
  return {
    terms,
    ...byPair(terms, keys),
    holders: widen(stored.holders),
    owners: widen(stored.owners),
    uses: unpackLists(stored.uses),
    fields,
    sources: widen(stored.sources),
    byPost: unpackLists(stored.byPost),
  };
}

function asWeights(values: readonly number[]): Weights {
  return mapSignals((signal) => values[SIGNALS.indexOf(signal)] ?? 0);
}
