import {
  countsOf,
  type PackedNames,
  type PackedPostings,
  type PackedTexts,
  packNames,
  packPostings,
  packTexts,
} from './pack';
import { type PhraseBook, type SearchIndex, SIGNALS, type Weights } from './search-index';
import type { TextTable } from './text-table';

/** The form of stored indexes; one of another version is not loaded. */
export const INDEX_VERSION = 8;

/** A table of texts as it is stored. */
export interface PackedTable extends PackedTexts {
  readonly slots: Uint32Array;
}

/** An index as storage keeps it: some arrays of numbers, from which an index is made with few loops. */
export interface StoredIndex
  extends Pick<
    SearchIndex,
    | 'idf'
    | 'company'
    | 'leastRelated'
    | 'lengths'
    | 'titleWeights'
    | 'addressWeights'
    | 'links'
    | 'wordTerms'
  > {
  readonly version: number;
  readonly byId: PackedTable;
  readonly byAddress: PackedTable;
  readonly urls: PackedTexts;
  readonly postTitles: PackedTexts;
  readonly foldedTitles: PackedTexts;
  /** By post: 'en', 'de', or '', parted by spaces. */
  readonly languages: string;
  readonly days: Float32Array;
  readonly terms: PackedTable;
  readonly words: PackedTexts;
  readonly body: PackedPostings;
  readonly titles: PackedNames;
  readonly addresses: PackedNames;
  readonly phrases: Omit<PhraseBook, 'terms' | 'byPair' | 'offsets'> & {
    readonly lengths: Uint16Array;
    readonly terms: Uint32Array;
    /** By phrase: where in it the rarest two neighbours stand. */
    readonly keys: Uint8Array;
  };
  /** In the order of `SIGNALS`, or null. */
  readonly weights: readonly [readonly number[], readonly number[]] | null;
}

/** The index as a value for storage that keeps arrays of numbers, such as IndexedDB. */
export function storeIndex(index: SearchIndex): StoredIndex {
  const { size, weights } = index;
  return {
    version: INDEX_VERSION,
    idf: index.idf,
    company: index.company,
    leastRelated: index.leastRelated,
    lengths: index.lengths,
    titleWeights: index.titleWeights,
    addressWeights: index.addressWeights,
    links: index.links,
    wordTerms: index.wordTerms,
    byId: packTable(index.byId),
    byAddress: packTable(index.byAddress),
    urls: packTexts(index.urls),
    postTitles: packTexts(index.postTitles),
    foldedTitles: packTexts(index.foldedTitles),
    languages: index.languages.join(' '),
    days: index.days,
    terms: packTable(index.terms),
    words: packTexts(index.words),
    body: packPostings(index.body),
    titles: packNames(index.titles, size),
    addresses: packNames(index.addresses, size),
    phrases: packPhrases(index.phrases),
    weights: weights === undefined ? null : [asList(weights[0]), asList(weights[1])],
  };
}

function packTable(table: TextTable): PackedTable {
  return { ...packTexts(table), slots: table.slots };
}

function packPhrases({ terms, byPair, offsets, ...book }: PhraseBook): StoredIndex['phrases'] {
  const keys = new Uint8Array(book.holders.length);
  for (const [at, phrase] of byPair.values.entries()) keys[phrase] = offsets[at] ?? 0;
  return { ...book, lengths: countsOf(terms.starts), terms: terms.values, keys };
}

const asList = (weights: Weights): readonly number[] => SIGNALS.map((signal) => weights[signal]);
