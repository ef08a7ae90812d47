import type { Language } from './language';

/** Lists of numbers, one after the other: list `n` stands from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Posts by term, each with a weight. */
export interface Postings extends Lists {
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

/** Where a phrase belongs to a post. */
export const PHRASE_FIELDS = ['title', 'keywords', 'tags', 'links'] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** A use of a phrase: as the title, a keyword or a tag of a post, or as words that link to it. */
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
  readonly posts: readonly IndexedPost[];
  /** Position of each term in the lists. */
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency by term; 0 for stop words. */
  readonly idf: Float32Array;
  /** By term, in tenths: how much more common it is in the library than in common prose. */
  readonly company: Uint8Array;
  /** The company that a page must have to be related to the library. */
  readonly leastRelated: number;
  /** Saturated frequencies of terms in posts: 255 c / (c + k), as in BM25. */
  readonly body: Postings;
  /** Posts by the terms of their titles, and of the last parts of their addresses. */
  readonly titles: Postings;
  readonly addresses: Postings;
  readonly phrases: readonly Phrase[];
  /** Posts that each post links to. */
  readonly links: Lists;
  /** What the links of the library taught, from its even and its odd posts; undefined where they are too few. */
  readonly weights: readonly [even: Weights, odd: Weights] | undefined;
  /** Words as written, folded and in order, and the term of each: for searching by beginnings. */
  readonly words: readonly string[];
  readonly wordTerms: Uint32Array;
}
