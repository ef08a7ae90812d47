import type { Weights } from './search-index';

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
