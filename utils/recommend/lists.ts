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
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Turns the rows of posts round: for each term the posts that hold it, in order. */
export function toPostings(rows: readonly PostingRow[], termCount: number): Postings {
  const starts = startsOf(rows, termCount);
  const next = starts.slice();
  // Libraries have fewer posts than 65,536.
  const values = new Uint16Array(starts[termCount] ?? 0);
  const weights = new Uint8Array(values.length);
  for (const [post, row] of rows.entries()) {
    for (const [at, term] of row.terms.entries()) {
      const position = next[term] ?? 0;
      next[term] = position + 1;
      values[position] = post;
      weights[position] = row.weights[at] ?? 0;
    }
  }
  return { starts, values, weights };
}

function startsOf(rows: readonly PostingRow[], termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (const { terms } of rows) {
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
}

/**
 * Keeps of each long list the postings with the greatest weights (champion lists; Manning, Raghavan and
 * Schütze 2008, 7.1.3), so that a common word costs little however large the library.
 */
export function keepChampions({ starts, values, weights }: Postings, most: number): Postings {
  const kept: number[][] = [];
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const first = starts[term] ?? 0;
    const count = (starts[term + 1] ?? 0) - first;
    const positions = Array.from({ length: count }, (_, step) => first + step);
    kept.push(count <= most ? positions : champions(positions, weights, most));
  }
  const lists = toLists(kept);
  return {
    starts: lists.starts,
    values: Uint16Array.from(lists.values, (at) => values[at] ?? 0),
    weights: Uint8Array.from(lists.values, (at) => weights[at] ?? 0),
  };
}

function champions(positions: readonly number[], weights: Uint8Array, most: number): number[] {
  const falling = positions.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return falling.slice(0, most).sort((a, b) => a - b);
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
