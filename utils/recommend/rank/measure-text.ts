import type { Lists, SearchIndex } from '../index/search-index';
import { sumSentences } from './sum-sentences';

/**
 * For every post the sentence of the page that fits it best: Σ idf · f over the terms of the sentence,
 * by the square root of the sentence's own weight, so that long sentences don't win by length.
 */
export function bestPassage({ idf, size, body }: SearchIndex, sentences: Lists): Float32Array {
  const field = { idf, postings: body, size };
  return sumSentences(field, sentences, (own) => Math.sqrt(own) || 1);
}
