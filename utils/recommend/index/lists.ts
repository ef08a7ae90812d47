import { startsOf } from './pack';
import type { Lists, Postings } from './search-index';

/** Rows of numbers as lists. */
export function toLists(rows: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.length;
  const values = new Uint32Array(starts[rows.length] ?? 0);
  for (const [at, row] of rows.entries()) values.set(row, starts[at]);
  return { starts, values };
}

/** What one post puts into postings: its terms, and a weight from 0 to 255 for each. */
export interface PostingRow {
  readonly terms: readonly number[] | Uint32Array;
  readonly weights: readonly number[] | Uint8Array;
}

/** Turns the rows of posts round: for each term the posts that hold it, in order. */
export function toPostings(rows: readonly PostingRow[], termCount: number): Postings {
  const starts = startsOf(countsOf(rows, termCount));
  const next = starts.slice();
  // Libraries have fewer posts than 65,536.
  const values = new Uint16Array(starts[termCount] ?? 0);
  const weights = new Uint8Array(values.length);
  for (const [post, row] of rows.entries()) {
    const { terms } = row;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const position = next[term] ?? 0;
      next[term] = position + 1;
      values[position] = post;
      weights[position] = row.weights[at] ?? 0;
    }
  }
  return { starts, values, weights };
}

function countsOf(rows: readonly PostingRow[], termCount: number): Uint32Array {
  const counts = new Uint32Array(termCount);
  for (const { terms } of rows) {
    for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts;
}

/**
 * Keeps of each long list the postings with the greatest weights (champion lists; Manning, Raghavan and
 * Schütze 2008, 7.1.3), so that a common word costs little however large the library.
 */
export function keepChampions({ starts, values, weights }: Postings, most: number): Postings {
  const counts = new Uint32Array(starts.length - 1);
  const champions: number[] = [];
  for (let term = 0; term < counts.length; term += 1) {
    const before = champions.length;
    addChampions(champions, weights, starts[term] ?? 0, starts[term + 1] ?? 0, most);
    counts[term] = champions.length - before;
  }
  const kept = {
    starts: startsOf(counts),
    values: new Uint16Array(champions.length),
    weights: new Uint8Array(champions.length),
  };
  for (let nth = 0; nth < champions.length; nth += 1) {
    kept.values[nth] = values[champions[nth] ?? 0] ?? 0;
    kept.weights[nth] = weights[champions[nth] ?? 0] ?? 0;
  }
  return kept;
}

/** Adds the places of the greatest weights of a list; of equal ones the first. */
function addChampions(
  champions: number[],
  weights: Uint8Array,
  first: number,
  end: number,
  most: number,
): void {
  let { least, ofLeast } = cutOf(weights.subarray(first, end), most);
  for (let at = first; at < end; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight === least) ofLeast -= 1;
    if (weight > least || (weight === least && ofLeast >= 0)) champions.push(at);
  }
}

/** The least of the greatest weights, and how many of them are equal to it. Counting is faster than sorting. */
function cutOf(
  weights: Uint8Array,
  most: number,
): { readonly least: number; readonly ofLeast: number } {
  if (weights.length <= most) return { least: 0, ofLeast: weights.length };
  const having = new Uint32Array(256);
  for (const weight of weights) having[weight] = (having[weight] ?? 0) + 1;
  let least = 255;
  let left = most;
  for (; left > (having[least] ?? 0); least -= 1) left -= having[least] ?? 0;
  return { least, ofLeast: left };
}

/** Visits all postings, or those of one term. */
export function eachPosting(
  { starts, values, weights }: Postings,
  visit: (term: number, post: number, weight: number) => void,
  only?: number,
): void {
  const last = only ?? starts.length - 2;
  for (let term = only ?? 0; term <= last; term += 1) {
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      visit(term, values[at] ?? 0, weights[at] ?? 0);
    }
  }
}
