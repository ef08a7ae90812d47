import { eachPosting } from './lists';
import { type KeyedPhrase, keyPhrases } from './phrase-table';
import type { Phrase, Postings, SearchIndex } from './search-index';

/** What follows from an index and is not stored with it. */
export interface Derived {
  /** The summed idf of each post's title and of the last part of its address. */
  readonly titleWeights: Float32Array;
  readonly addressWeights: Float32Array;
  readonly phrases: ReadonlyMap<number, readonly KeyedPhrase<Phrase>[]>;
  /** In how many posts a phrase is used as a keyword or tag. */
  readonly owners: ReadonlyMap<Phrase, number>;
}

const known = new WeakMap<SearchIndex, Derived>();

/** What follows from the index, worked out once. */
export function derive(index: SearchIndex): Derived {
  const found = known.get(index) ?? workOut(index);
  known.set(index, found);
  return found;
}

function workOut(index: SearchIndex): Derived {
  const owners = new Map(index.phrases.map((phrase) => [phrase, countOwners(phrase)]));
  return {
    titleWeights: nameWeights(index, index.titles),
    addressWeights: nameWeights(index, index.addresses),
    phrases: keyPhrases(index.phrases, (term) => index.idf[term] ?? 0),
    owners,
  };
}

function countOwners({ uses }: Phrase): number {
  const own = uses.filter(({ field }) => field === 'keywords' || field === 'tags');
  return new Set(own.map(({ post }) => post)).size;
}

function nameWeights({ idf, posts }: SearchIndex, names: Postings): Float32Array {
  const weights = new Float32Array(posts.length);
  eachPosting(names, (term, post) => {
    weights[post] = (weights[post] ?? 0) + (idf[term] ?? 0);
  });
  return weights;
}
