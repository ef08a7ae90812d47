import type { Lists, SearchIndex } from './search-index';
import { addTerm, sumSentences } from './sum-sentences';
import type { TermCounts } from './term-counts';

/** The tenth time that a page says a word tells less than the first. */
const SATURATION = 8;

/**
 * What each post has in common with the page as a whole: Σ idf² · n (k + 1) / (n + k) · f over the terms
 * that the page holds n times, f the saturated frequency in the post (BM25 with the idf on both sides).
 */
export function addUp(
  { size, idf, body }: SearchIndex,
  { terms, times }: TermCounts,
): Float32Array {
  const sums = new Float32Array(size);
  for (let rank = 0; rank < terms.length; rank += 1) {
    const term = terms[rank] ?? 0;
    const met = times[rank] ?? 0;
    const own = idf[term] ?? 0;
    addTerm(sums, body, term, (own * own * met * (SATURATION + 1)) / (met + SATURATION));
  }
  return sums;
}

/**
 * For every post the sentence of the page that fits it best: Σ idf · f over the terms of the sentence,
 * by the square root of the sentence's own weight, so that long sentences don't win by length.
 */
export function bestPassage({ idf, size, body }: SearchIndex, sentences: Lists): Float32Array {
  return sumSentences({ idf, postings: body, size }, sentences, Math.sqrt);
}
