import type { Language } from '../text/language';
import type { TextList } from '../text/text-list';
import type { TextTable } from '../text/text-table';

/** Lists of numbers, one after the other: list `n` stands from `starts[n]` to `starts[n + 1]`. */
export interface Lists<V = Uint32Array> {
  readonly starts: Uint32Array;
  readonly values: V;
}

/** Posts by term, each with a weight from 0 to 255. */
export interface Postings extends Lists<Uint16Array> {
  readonly weights: Uint8Array;
}

/** A post as the index keeps it. */
export interface IndexedPost {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: Language;
  /** Days since 1970, or NaN where the post has no date. */
  readonly day: number;
}

/** Where a phrase belongs to a post; `part` is a part of its title. */
export const PHRASE_FIELDS = ['title', 'keywords', 'tags', 'links', 'part'] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** A use of a phrase: as the title or a part of it, a keyword or a tag of a post, or as words that link to it. */
export interface PhraseUse {
  readonly post: number;
  readonly field: PhraseField;
  /** The post that links; -1 where the phrase is the post's own. */
  readonly source: number;
}

/** A wording that a page may hold word for word. */
export interface Phrase {
  readonly terms: readonly number[];
  /** The number of posts that hold it in their text. */
  readonly holders: number;
  readonly uses: readonly PhraseUse[];
  /** In how many posts it is used as a keyword or tag. */
  readonly owners: number;
}

/** All phrases of an index in arrays, as storage keeps them; a phrase is made of them when it is asked for. */
export interface PhraseBook {
  readonly terms: Lists;
  /** By phrase. */
  readonly holders: Uint32Array;
  readonly owners: Uint32Array;
  /** The posts that each phrase belongs to, and for each use its field and the number of the post that links and one. */
  readonly uses: Lists;
  readonly fields: Uint8Array;
  readonly sources: Uint32Array;
  /** The phrases under a hash of the rarest two neighbours of their terms, and where in the phrase those stand. */
  readonly byPair: Lists;
  readonly offsets: Uint8Array;
  /** The phrases of each post. */
  readonly byPost: Lists;
}

/** What can speak for a post. */
export const SIGNALS = [
  'whole',
  'passage',
  'name',
  'titlePhrase',
  'tagPhrase',
  'keywordPhrase',
  'anchorPhrase',
  'neighbours',
  'written',
  'near',
] as const;
export type Signal = (typeof SIGNALS)[number];
/** How much each signal counts. */
export type Weights = Readonly<Record<Signal, number>>;

/** What ranking, anchors and searching need of a library. Made by `buildIndex` or `loadIndex`. */
export interface SearchIndex {
  /** The number of posts. What is known of one is put together by `postAt`. */
  readonly size: number;
  readonly urls: TextList;
  readonly postTitles: TextList;
  readonly languages: readonly Language[];
  readonly days: Float32Array;
  /** Positions of the posts by their ids, and by what tells their addresses apart. */
  readonly byId: TextTable;
  readonly byAddress: TextTable;
  /** Position of each term in the lists. */
  readonly terms: TextTable;
  /** Inverse document frequency by term; 0 for stop words. */
  readonly idf: Float32Array;
  /** By term, in tenths: how much more common it is in the library than in common prose. */
  readonly company: Uint8Array;
  /** The company that a page must have to be related to the library. */
  readonly leastRelated: number;
  /** Saturated frequencies of terms in posts: 255 c / (c + k), as in BM25. */
  readonly body: Postings;
  /** The length of each post's vector: see `likeness`. */
  readonly lengths: Float32Array;
  /** Posts by the terms of their titles, and of the last parts of their addresses. */
  readonly titles: Postings;
  readonly addresses: Postings;
  /** The summed idf of each post's title and of the last part of its address. */
  readonly titleWeights: Float32Array;
  readonly addressWeights: Float32Array;
  readonly phrases: PhraseBook;
  /** Posts that each post links to. */
  readonly links: Lists;
  /** What the links of the library taught, from its even and its odd posts; undefined where they are too few. */
  readonly weights: readonly [even: Weights, odd: Weights] | undefined;
  /** Words as written, folded and in order, and the term of each: for searching by beginnings. */
  readonly words: TextList;
  readonly wordTerms: Uint32Array;
  /** The titles folded, each word after a space. */
  readonly foldedTitles: TextList;
}
