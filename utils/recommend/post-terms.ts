import type { Lists, SearchIndex } from './search-index';

/** How much a term counts in a post, and whether its title holds it. */
export interface TermWeight {
  readonly weight: number;
  readonly inTitle: boolean;
}

/** Those of the terms that the post holds: idf times the saturated frequency. */
export function termWeights(
  index: SearchIndex,
  post: number,
  terms: Iterable<number>,
): ReadonlyMap<number, TermWeight> {
  const { body, titles, idf } = index;
  const weights = new Map<number, TermWeight>();
  for (const term of terms) {
    const at = find(body, term, post);
    if (at < 0) continue;
    const inTitle = find(titles, term, post) >= 0;
    weights.set(term, { weight: ((idf[term] ?? 0) * (body.weights[at] ?? 0)) / 255, inTitle });
  }
  return weights;
}

/** Where a post stands in the list of a term, or -1. Lists are in order. */
function find({ starts, values }: Lists, list: number, value: number): number {
  let low = starts[list] ?? 0;
  let high = starts[list + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < (starts[list + 1] ?? 0) && values[low] === value ? low : -1;
}
