import type { PostingRow } from '../index/lists';
import { markProminent } from '../index/prominent-weight';
import { isStop, termOf } from '../text/word-codes';
import type { PostTerms } from './read-post-terms';

const K1 = 1.2;
const B = 0.75;
const FULL = 255;

/** Term frequencies as BM25 saturates them (Robertson and Zaragoza 2009), in 255ths. */
export function bodyRows(read: readonly PostTerms[]): readonly PostingRow[] {
  let total = 0;
  for (const { length } of read) total += length;
  const average = total / Math.max(1, read.length);
  return read.map(({ counts, length, prominent }) => {
    const k = K1 * (1 - B + (B * length) / Math.max(1, average));
    const { terms, times } = counts;
    const weights = new Uint8Array(terms.length);
    for (let at = 0; at < weights.length; at += 1) {
      const count = times[at] ?? 0;
      const weight = Math.round((FULL * count) / (count + k));
      weights[at] = markProminent(weight, at < prominent);
    }
    return { terms, weights };
  });
}

/** A name holds a term or not: the sums of its terms are sums of idf. */
export function nameRow(codes: Int32Array): PostingRow {
  const terms = [...new Set(codes.filter((code) => !isStop(code)).map(termOf))];
  return { terms, weights: terms.map(() => 1) };
}
