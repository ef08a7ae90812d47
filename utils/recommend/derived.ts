import { eachPosting } from './lists';
import { pushTo } from './multimap';
import type { Phrase, SearchIndex } from './search-index';

/** What follows from an index and is not stored with it. */
export interface Derived {
  /** The summed idf of each post's title and of the last part of its address. */
  readonly titleWeights: Float32Array;
  readonly addressWeights: Float32Array;
  readonly phrasesByFirst: ReadonlyMap<number, readonly Phrase[]>;
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
  const phrasesByFirst = new Map<number, Phrase[]>();
  for (const phrase of index.phrases) pushTo(phrasesByFirst, phrase.terms[0] ?? -1, phrase);
  const owners = new Map(index.phrases.map((phrase) => [phrase, countOwners(phrase)]));
  return {
    titleWeights: nameWeights(index, 1),
    addressWeights: nameWeights(index, 2),
    phrasesByFirst,
    owners,
  };
}

function countOwners({ uses }: Phrase): number {
  const own = uses.filter(({ field }) => field === 'keywords' || field === 'tags');
  return new Set(own.map(({ post }) => post)).size;
}

function nameWeights({ names, idf, posts }: SearchIndex, bit: number): Float32Array {
  const weights = new Float32Array(posts.length);
  eachPosting(names, (term, post, flags) => {
    if ((flags & bit) !== 0) weights[post] = (weights[post] ?? 0) + (idf[term] ?? 0);
  });
  return weights;
}
