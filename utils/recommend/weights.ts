import type { Weights } from './search-index';

/** Found on the links of six libraries in English and French; each of them was left out once to see that they hold. */
export const DEFAULT_WEIGHTS: Weights = {
  whole: 1.9,
  passage: 3.4,
  name: 2.3,
  titlePhrase: 0.9,
  tagPhrase: 1.6,
  keywordPhrase: 2.1,
  anchorPhrase: 0.7,
  neighbours: 1.9,
  written: 2,
  near: 1.6,
};
