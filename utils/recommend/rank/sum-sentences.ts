import type { Lists, Postings } from '../index/search-index';

/** What sentences are held against. */
export interface Field {
  readonly postings: Postings;
  /** The number of posts. */
  readonly size: number;
  /** What each term weighs. */
  readonly idf: Float32Array;
}

/** As many sums are set to nought in a row in the time that it takes to find one. */
const AT_ONCE = 8;

/**
 * For every post the greatest sum over the sentences of what it shares with them: Σ idf · weight over the terms, by
 * the sentence's divisor, which is given the idf of all its terms together.
 */
export function sumSentences(
  { postings, size, idf }: Field,
  { starts, values }: Lists,
  divisor: (own: number) => number,
): Float32Array {
  const best = new Float32Array(size);
  const sums = new Float32Array(size);
  for (let sentence = 1; sentence < starts.length; sentence += 1) {
    const terms = values.subarray(starts[sentence - 1], starts[sentence]);
    const share = 1 / divisor(weigh(terms, idf));
    let met = 0;
    for (const term of terms) met += addTerm(best, sums, postings, term, (idf[term] ?? 0) * share);
    if (met * AT_ONCE > size) sums.fill(0);
    else for (const term of terms) clear(sums, postings, term);
  }
  return best;
}

function weigh(terms: Uint32Array, idf: Float32Array): number {
  let sum = 0;
  for (const term of terms) sum += idf[term] ?? 0;
  return sum;
}

/**
 * Adds a term to the sums of the posts that hold it. Sums only grow, so the greatest is kept at once: ranking spends its
 * time here, and to go through the postings again when the sentence is over takes half as long again.
 */
function addTerm(
  best: Float32Array,
  sums: Float32Array,
  { starts, values, weights }: Postings,
  term: number,
  weight: number,
): number {
  const first = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  for (let at = first; at < end; at += 1) {
    const post = values[at] ?? 0;
    const sum = (sums[post] ?? 0) + weight * (weights[at] ?? 0);
    sums[post] = sum;
    if (sum > (best[post] ?? 0)) best[post] = sum;
  }
  return end - first;
}

function clear(sums: Float32Array, { starts, values }: Postings, term: number): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) sums[values[at] ?? 0] = 0;
}
