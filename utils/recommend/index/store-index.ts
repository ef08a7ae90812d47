import type { TextTable } from '../text/text-table';
import {
  narrow,
  type PackedLists,
  type PackedPostings,
  type PackedTexts,
  type PackedWords,
  packLists,
  packNames,
  packPostings,
  packTexts,
  packWords,
  type Wholes,
} from './pack';
import { type PhraseBook, type SearchIndex, SIGNALS, type Weights } from './search-index';

/** The form of stored indexes; one of another version is not loaded. */
export const INDEX_VERSION = 10;

/** A table of texts as it is stored. To fill its slots anew would take as long as the first answer. */
export interface PackedTable extends PackedTexts {
  readonly slots: Wholes;
}

/** An index as storage keeps it: some arrays of numbers, each as narrow as they allow, from which an index is made with few loops. */
export interface StoredIndex
  extends Pick<
    SearchIndex,
    'idf' | 'company' | 'leastRelated' | 'lengths' | 'titleWeights' | 'addressWeights'
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
  readonly words: PackedWords;
  readonly wordTerms: Wholes;
  readonly body: PackedPostings;
  readonly titles: PackedLists;
  readonly addresses: PackedLists;
  readonly links: PackedLists;
  readonly phrases: PackedPhrases;
  /** In the order of `SIGNALS`, or null. */
  readonly weights: readonly [readonly number[], readonly number[]] | null;
}

/** A book of phrases as it is stored. */
export interface PackedPhrases extends Pick<PhraseBook, 'fields'> {
  readonly terms: PackedLists;
  /** By phrase: where in it the rarest two neighbours stand. */
  readonly keys: Uint8Array;
  readonly holders: Wholes;
  readonly owners: Wholes;
  readonly uses: PackedLists;
  readonly sources: Wholes;
  readonly byPost: PackedLists;
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
    links: packLists(index.links),
    wordTerms: narrow(index.wordTerms),
    byId: packTable(index.byId),
    byAddress: packTable(index.byAddress),
    urls: packTexts(index.urls),
    postTitles: packTexts(index.postTitles),
    foldedTitles: packTexts(index.foldedTitles),
    languages: index.languages.join(' '),
    days: index.days,
    terms: packTable(index.terms),
    words: packWords(index.words),
    body: packPostings(index.body),
    titles: packNames(index.titles, size),
    addresses: packNames(index.addresses, size),
    phrases: packPhrases(index.phrases),
    weights: weights === undefined ? null : [asList(weights[0]), asList(weights[1])],
  };
}

function packTable(table: TextTable): PackedTable {
  return { ...packTexts(table), slots: narrow(table.slots) };
}

function packPhrases(book: PhraseBook): PackedPhrases {
  const { byPair, offsets } = book;
  const keys = new Uint8Array(book.holders.length);
  for (const [at, phrase] of byPair.values.entries()) keys[phrase] = offsets[at] ?? 0;
  return {
    terms: packLists(book.terms),
    keys,
    holders: narrow(book.holders),
    owners: narrow(book.owners),
    uses: packLists(book.uses),
    fields: book.fields,
    sources: narrow(book.sources),
    byPost: packLists(book.byPost),
  };
}

const asList = (weights: Weights): readonly number[] => SIGNALS.map((signal) => weights[signal]);
