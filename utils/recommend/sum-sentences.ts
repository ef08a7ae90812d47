import type { Postings } from './search-index';

/** What sentences are held against. */
export interface Field {
  readonly idf: Float32Array;
  readonly postings: Postings;
  /** The number of posts. */
  readonly size: number;
}

/** Is told the sum of a post for a sentence, and the weight of all terms of the sentence. */
export type SumVisitor = (post: number, sum: number, own: number) => void;

interface Sums {
  readonly sums: Float32Array;
  /** The posts that have a sum, up to `count`. */
  readonly touched: Uint32Array;
  count: number;
}

/** For each sentence visits the posts that share a term with it, with Σ idf · weight over the terms. */
export function sumSentences(
  { idf, postings, size }: Field,
  sentences: readonly Iterable<number>[],
  visit: SumVisitor,
): void {
  const state = { sums: new Float32Array(size), touched: new Uint32Array(size), count: 0 };
  for (const sentence of sentences) {
    let own = 0;
    for (const term of sentence) {
      own += idf[term] ?? 0;
      spread(postings, term, idf[term] ?? 0, state);
    }
    for (let at = 0; at < state.count; at += 1) {
      const post = state.touched[at] ?? 0;
      visit(post, state.sums[post] ?? 0, own);
      state.sums[post] = 0;
    }
    state.count = 0;
  }
}

// Typed arrays and a counter: this is the loop that ranking spends its time in.
function spread(
  { starts, values, weights }: Postings,
  term: number,
  idf: number,
  state: Sums,
): void {
  const { sums, touched } = state;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const post = values[at] ?? 0;
    const sum = sums[post] ?? 0;
    if (sum === 0) {
      touched[state.count] = post;
      state.count += 1;
    }
    sums[post] = sum + idf * (weights[at] ?? 0);
  }
}
