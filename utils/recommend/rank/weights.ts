import { mapSignals } from '../index/map-signals';
import type { SearchIndex, Weights } from '../index/search-index';

/**
 * Found on the links of 23 libraries in English, French and German, with and without dates, and evened out: the best ones form a
 * plateau. What each is worth is in docs/benchmarks.md.
 */
export const DEFAULT_WEIGHTS: Weights = {
  whole: 2.1,
  passage: 2,
  name: 1.8,
  titlePhrase: 2.5,
  tagPhrase: 1,
  keywordPhrase: 3,
  anchorPhrase: 0.7,
  neighbours: 1.7,
  written: 1.8,
  near: 1.6,
};

/** The weights to rank with for a page: for a post of the library those that the other half taught. */
export function weightsFor({ weights }: SearchIndex, self: number): Weights {
  if (weights === undefined) return DEFAULT_WEIGHTS;
  const [even, odd] = weights;
  if (self >= 0) return self % 2 === 0 ? odd : even;
  return averageOf(even, odd);
}

function averageOf(a: Weights, b: Weights): Weights {
  return mapSignals((signal) => (a[signal] + b[signal]) / 2);
}
