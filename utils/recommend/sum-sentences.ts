import type { Lists, Postings } from './search-index';

/** What sentences are held against. */
export interface Field {
  readonly postings: Postings;
  /** The number of posts. */
  readonly size: number;
  /** What each term weighs. */
  readonly idf: Float32Array;
}

interface Sums {
  readonly best: Float32Array;
  /** The sums of the posts in the sentence that each was last met in. */
  readonly sums: Float32Array;
  readonly met: Int32Array;
}

/**
 * For every post the greatest sum over the sentences of what it shares with them: Σ idf · weight over the terms, by
 * the sentence's divisor, which is given the idf of all its terms together.
 */
export function sumSentences(
  field: Field,
  { starts, values }: Lists,
  divisor: (own: number) => number,
): Float32Array {
  const { size } = field;
  const best = new Float32Array(size);
  const state = { best, sums: new Float32Array(size), met: new Int32Array(size) };
  for (let sentence = 1; sentence < starts.length; sentence += 1) {
    addSentence(field, values.subarray(starts[sentence - 1], starts[sentence]), sentence);
  }
  return best;

  function addSentence({ idf, postings }: Field, terms: Uint32Array, sentence: number): void {
    let own = 0;
    for (const term of terms) own += idf[term] ?? 0;
    const share = 1 / (divisor(own) || 1);
    for (const term of terms) spread(postings, term, (idf[term] ?? 0) * share, sentence, state);
  }
}

// The loop that ranking spends its time in. Nothing is negative, so a sum under way is never above its end.
function spread(
  { starts, values, weights }: Postings,
  term: number,
  weight: number,
  sentence: number,
  { best, sums, met }: Sums,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    const own = weight * (weights[at] ?? 0);
    const sum = met[post] === sentence ? own + (sums[post] ?? 0) : own;
    met[post] = sentence;
    sums[post] = sum;
    best[post] = Math.max(best[post] ?? 0, sum);
  }
}
