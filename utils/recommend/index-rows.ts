import type { PostingRow } from './lists';
import type { PostTerms } from './read-post-terms';
import type { TermAt } from './vocabulary-builder';

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
    const weights = [...counts.values()].map((count) => Math.round((FULL * count) / (count + k)));
    return { terms: [...counts.keys()], weights };
  });
}

/** A name holds a term or not: the sums of its terms are sums of idf. */
export function nameRow(words: readonly TermAt[]): PostingRow {
  const terms = new Set(words.filter(({ stop }) => !stop).map(({ term }) => term));
  return { terms: [...terms], weights: [...terms].map(() => 1) };
}
