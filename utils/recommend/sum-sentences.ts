import type { Lists, Postings } from './search-index';

/** What sentences are held against. */
export interface Field {
  readonly postings: Postings;
  /** The number of posts. */
  readonly size: number;
  /** What each term weighs. */
  readonly idf: Float32Array;
}

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
    const share = 1 / (divisor(weigh(terms, idf)) || 1);
    for (const term of terms) addTerm(sums, postings, term, (idf[term] ?? 0) * share);
    for (const term of terms) takeOut(best, sums, postings, term);
  }
  return best;
}

function weigh(terms: Uint32Array, idf: Float32Array): number {
  let sum = 0;
  for (const term of terms) sum += idf[term] ?? 0;
  return sum;
}

// Ranking spends its time in these two loops. To go through the postings twice, the second time only to read the sums
// and to clear them, is a third faster than to note which posts were met, since neither loop has to guess.

/** Adds a term to the sums of the posts that hold it. */
export function addTerm(
  sums: Float32Array,
  { starts, values, weights }: Postings,
  term: number,
  weight: number,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    sums[post] = (sums[post] ?? 0) + weight * (weights[at] ?? 0);
  }
}

function takeOut(
  best: Float32Array,
  sums: Float32Array,
  { starts, values }: Postings,
  term: number,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    const sum = sums[post] ?? 0;
    if (sum > (best[post] ?? 0)) best[post] = sum;
    sums[post] = 0;
  }
}
