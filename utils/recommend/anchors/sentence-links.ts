import type { SearchIndex } from '../index/search-index';
import type { Draft } from './draft';
import { holdsPhrase } from './holds-phrase';
import type { LinkPhrase } from './wanted-post';

/** What the words that link to a post elsewhere say of the sentences of a draft. */
export interface SentenceLinks {
  /** The greatest probability, one a sentence, that words which it holds word for word are a link to the post. */
  readonly probability: Float32Array;
  /** The first sentence of those where it is the greatest, or -1. */
  readonly likeliest: number;
  /** How much it shares with such words, the greatest being 1. */
  readonly likeness: Float32Array;
}

const ALL = 0.999;

export function linksOf(
  index: SearchIndex,
  draft: Draft,
  links: readonly LinkPhrase[],
): SentenceLinks {
  const size = draft.sentences.length;
  const probability = new Float32Array(size);
  const likeness = new Float32Array(size);
  for (const link of links) {
    for (const [at, weight] of weightsOf(index, draft, link)) {
      raise(likeness, at, (weight * weight) / link.weight);
      const isWhole =
        weight > ALL * link.weight &&
        holdsPhrase(draft.sentences[at]?.words ?? [], link.phrase.terms);
      raise(probability, at, isWhole ? link.probability : 0);
    }
  }
  const mostLike = Math.max(Number.EPSILON, ...likeness);
  const mostProbable = Math.max(...probability);
  return {
    probability,
    likeliest: mostProbable > 0 ? probability.indexOf(mostProbable) : -1,
    likeness: likeness.map((value) => value / mostLike),
  };
}

/** The sentences that hold terms of a phrase, each with the summed idf of those. */
function weightsOf(
  index: SearchIndex,
  { byTerm }: Draft,
  { content }: LinkPhrase,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const term of content) {
    for (const at of byTerm.get(term) ?? []) {
      weights.set(at, (weights.get(at) ?? 0) + (index.idf[term] ?? 0));
    }
  }
  return weights;
}

function raise(values: Float32Array, at: number, value: number): void {
  values[at] = Math.max(values[at] ?? 0, value);
}
