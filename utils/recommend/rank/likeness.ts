import { eachPosting } from '../index/lists';
import type { Postings, SearchIndex } from '../index/search-index';
import type { TermCounts } from '../text/term-counts';

/** The tenth time that a text says a word tells less than the first. */
const POWER = 0.6;
const FULL = 255;

/**
 * By the weight of a posting: (f / (1 − f))^0.6. As f is t / (t + k) with one k a post, this is t^0.6 but for a factor
 * that all words of the post share, and that its length takes away again.
 */
const RAISED = Float32Array.from(
  { length: FULL + 1 },
  (_, weight) => (weight / Math.max(1, FULL - weight)) ** POWER,
);

/**
 * How alike the page and each post are as a whole: the cosine of their vectors of idf · t^0.6 (Salton and Buckley
 * 1988), t the times that each holds a word; the length of the page's own vector, which all share, is left out.
 */
export function likeness(
  { size, idf, body, lengths }: SearchIndex,
  { terms, times }: TermCounts,
): Float32Array {
  const sums = new Float32Array(size);
  for (let rank = 0; rank < terms.length; rank += 1) {
    const term = terms[rank] ?? 0;
    addRaised(sums, body, term, (idf[term] ?? 0) ** 2 * (times[rank] ?? 0) ** POWER);
  }
  for (let post = 0; post < size; post += 1) sums[post] = (sums[post] ?? 0) / (lengths[post] || 1);
  return sums;
}

function addRaised(
  sums: Float32Array,
  { starts, values, weights }: Postings,
  term: number,
  share: number,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    sums[post] = (sums[post] ?? 0) + share * (RAISED[weights[at] ?? 0] ?? 0);
  }
}

/** The length of each post's vector. */
export function vectorLengths(body: Postings, idf: Float32Array, posts: number): Float32Array {
  const squares = new Float32Array(posts);
  eachPosting(body, (term, post, weight) => {
    const own = (idf[term] ?? 0) * (RAISED[weight] ?? 0);
    squares[post] = (squares[post] ?? 0) + own * own;
  });
  return squares.map(Math.sqrt);
}
