import type { Postings, SearchIndex } from './search-index';

/** The tenth time that a page says a word tells less than the first. */
const SATURATION = 8;

/**
 * What each post has in common with the page as a whole: Σ idf² · n (k + 1) / (n + k) · f over the terms
 * that the page holds n times, f the saturated frequency in the post (BM25 with the idf on both sides).
 */
export function addUp(index: SearchIndex, counts: ReadonlyMap<number, number>): Float32Array {
  const sums = new Float32Array(index.posts.length);
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
  { idf, posts, body }: SearchIndex,
  sentences: readonly Iterable<number>[],
): Float32Array {
  const best = new Float32Array(posts.length);
  const sums = new Float32Array(posts.length);
  const touched = new Uint32Array(posts.length);
  for (const sentence of sentences) {
    let own = 0;
    let count = 0;
    for (const term of sentence) {
      own += idf[term] ?? 0;
      count = spread(body, term, idf[term] ?? 0, { sums, touched, count });
    }
    keepBest(best, sums, touched.subarray(0, count), 1 / Math.sqrt(own || 1));
  }
  return best;
}

interface Sums {
  readonly sums: Float32Array;
  /** The posts that have a sum, up to `count`. */
  readonly touched: Uint32Array;
  readonly count: number;
}

function spread(
  { starts, values, weights }: Postings,
  term: number,
  weight: number,
  { sums, touched, count }: Sums,
): number {
  const end = starts[term + 1] ?? 0;
  let next = count;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    const sum = sums[post] ?? 0;
    if (sum === 0) {
      touched[next] = post;
      next += 1;
    }
    sums[post] = sum + weight * (weights[at] ?? 0);
  }
  return next;
}

function keepBest(
  best: Float32Array,
  sums: Float32Array,
  touched: Uint32Array,
  norm: number,
): void {
  for (let at = 0; at < touched.length; at += 1) {
    const post = touched[at] ?? 0;
    const value = (sums[post] ?? 0) * norm;
    if (value > (best[post] ?? 0)) best[post] = value;
    sums[post] = 0;
  }
}
