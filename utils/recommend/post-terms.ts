import { nameIdf } from './name-idf';
import type { Postings, SearchIndex } from './search-index';

/** How much a term counts in a post, and in its title and the last part of its address. */
export interface TermWeight {
  readonly idf: number;
  /** How much it tells titles, and the last parts of addresses, apart; 0 where the post's has it not. */
  readonly inTitle: number;
  readonly inAddress: number;
  /** idf times the saturated frequency in the post. */
  readonly weight: number;
}

/** Those of the terms that the post holds: idf times the saturated frequency. */
export function termWeights(
  index: SearchIndex,
  post: number,
  terms: Iterable<number>,
): ReadonlyMap<number, TermWeight> {
  const { body, titles, addresses, idf } = index;
  const weights = new Map<number, TermWeight>();
  for (const term of terms) {
    const at = find(body, term, post);
    if (at < 0) continue;
    const within = (names: Postings): number =>
      find(names, term, post) < 0 ? 0 : nameIdf(names, { idf, posts: index.posts.length, term });
    const own = idf[term] ?? 0;
    const weight = (own * (body.weights[at] ?? 0)) / 255;
    weights.set(term, { idf: own, weight, inTitle: within(titles), inAddress: within(addresses) });
  }
  return weights;
}

/** Where a post stands in the list of a term, or -1. Lists are in order. */
function find({ starts, values }: Postings, list: number, value: number): number {
  let low = starts[list] ?? 0;
  let high = starts[list + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < (starts[list + 1] ?? 0) && values[low] === value ? low : -1;
}
