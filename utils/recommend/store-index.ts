import { toBase64 } from './base64';
import {
  PHRASE_FIELDS,
  type Postings,
  type SearchIndex,
  SIGNALS,
  type Weights,
} from './search-index';
import { packLists, packNumbers } from './varints';

/** The form of stored indexes; one of another version is not loaded. */
export const INDEX_VERSION = 2;

/** An index as storage keeps it: a JSON value, its lists of numbers in base64. */
export interface StoredIndex {
  readonly version: number;
  readonly posts: readonly (readonly [
    id: string,
    url: string,
    title: string,
    language: string,
    day: number | null,
  ])[];
  /** Terms and words separated by spaces, in order. */
  readonly terms: string;
  readonly words: string;
  readonly wordTerms: string;
  readonly idf: string;
  readonly company: string;
  readonly leastRelated: number;
  /** In the order of `SIGNALS`, or null. */
  readonly weights: readonly [readonly number[], readonly number[]] | null;
  readonly body: StoredPostings;
  /** Every weight of a name is 1. */
  readonly titles: string;
  readonly addresses: string;
  readonly links: string;
  /** Each phrase: its terms, its holders, and its uses as post, field and source. */
  readonly phrases: readonly (readonly [
    terms: readonly number[],
    holders: number,
    uses: readonly number[],
  ])[];
}

interface StoredPostings {
  readonly lists: string;
  readonly weights: string;
}

/** The index as a JSON value. */
export function storeIndex(index: SearchIndex): StoredIndex {
  return {
    version: INDEX_VERSION,
    posts: index.posts.map(({ id, url, title, language, day }) => [
      id,
      url,
      title,
      language,
      Number.isNaN(day) ? null : day,
    ]),
    terms: [...index.terms.keys()].join(' '),
    words: index.words.join(' '),
    wordTerms: packNumbers(index.wordTerms),
    idf: toBase64(index.idf),
    company: toBase64(index.company),
    leastRelated: index.leastRelated,
    weights:
      index.weights === undefined ? null : [asList(index.weights[0]), asList(index.weights[1])],
    body: storePostings(index.body),
    titles: packLists(index.titles),
    addresses: packLists(index.addresses),
    links: packLists(index.links),
    phrases: index.phrases.map(({ terms, holders, uses }) => [
      terms,
      holders,
      uses.flatMap(({ post, field, source }) => [post, PHRASE_FIELDS.indexOf(field), source]),
    ]),
  };
}

const asList = (weights: Weights): readonly number[] => SIGNALS.map((signal) => weights[signal]);

function storePostings(postings: Postings): StoredPostings {
  return { lists: packLists(postings), weights: toBase64(postings.weights) };
}
