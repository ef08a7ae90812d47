import type { SearchIndex } from './search-index';
import { sumSentences } from './sum-sentences';

/** The tenth time that a page says a word tells less than the first. */
const SATURATION = 8;

/**
 * What each post has in common with the page as a whole: Σ idf² · n (k + 1) / (n + k) · f over the terms
 * that the page holds n times, f the saturated frequency in the post (BM25 with the idf on both sides).
 */
export function addUp(index: SearchIndex, counts: ReadonlyMap<number, number>): Float32Array {
  const sums = new Float32Array(index.size);
  const { starts, values, weights } = index.body;
  for (const [term, times] of counts) {
    const idf = index.idf[term] ?? 0;
    const weight = (idf * idf * times * (SATURATION + 1)) / (times + SATURATION);
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const post = values[at] ?? 0;
      sums[post] = (sums[post] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return sums;
}

/**
 * For every post the sentence of the page that fits it best: Σ idf · f over the terms of the sentence,
 * by the square root of the sentence's own weight, so that long sentences don't win by length.
 */
export function bestPassage(
  { idf, size, body }: SearchIndex,
  sentences: readonly Iterable<number>[],
): Float32Array {
  const best = new Float32Array(size);
  sumSentences({ idf, postings: body, size }, sentences, (post, sum, own) => {
    const value = sum / Math.sqrt(own);
    if (value > (best[post] ?? 0)) best[post] = value;
  });
  return best;
}
