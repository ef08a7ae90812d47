import type { PostingRow } from './lists';
import type { PostTerms } from './read-post-terms';
import { isStop, termOf } from './word-codes';

const K1 = 1.2;
const B = 0.75;
const FULL = 255;

/** Term frequencies as BM25 saturates them (Robertson and Zaragoza 2009), in 255ths. */
export function bodyRows(read: readonly PostTerms[]): readonly PostingRow[] {
  let total = 0;
  for (const { length } of read) total += length;
  const average = total / Math.max(1, read.length);
  return read.map(({ counts, length }) => {
    const k = K1 * (1 - B + (B * length) / Math.max(1, average));
    const { terms, times } = counts;
    return {
      terms,
      weights: Uint8Array.from(times, (count) => Math.round((FULL * count) / (count + k))),
    };
  });
}

/** A name holds a term or not: the sums of its terms are sums of idf. */
export function nameRow(codes: readonly number[]): PostingRow {
  const terms = [...new Set(codes.filter((code) => !isStop(code)).map(termOf))];
  return { terms, weights: terms.map(() => 1) };
}
