import { isMarkedProminent } from './index-rows';
import type { Postings, SearchIndex } from './search-index';

/** How much a term counts in a post, and whether its title and the last part of its address hold it. */
export interface TermWeight {
  readonly idf: number;
  /** idf times the saturated frequency in the post. */
  readonly weight: number;
  readonly inTitle: boolean;
  readonly inAddress: boolean;
  /** Whether its description, headings or first words hold it, or its title. */
  readonly isProminent: boolean;
}

/** What a word of a title counts whose own entry was dropped for those of other posts: about what titles count. */
const IN_TITLE_ALONE = 0.6;

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
    const inTitle = find(titles, term, post) >= 0;
    if (at < 0 && !inTitle) continue;
    const inAddress = find(addresses, term, post) >= 0;
    const own = idf[term] ?? 0;
    const held = body.weights[at] ?? 0;
    const weight = own * (at < 0 ? IN_TITLE_ALONE : held / 255);
    const isProminent = inTitle || isMarkedProminent(held);
    weights.set(term, { idf: own, weight, inTitle, inAddress, isProminent });
  }
  return weights;
}

/** The saturated frequency of a term in a post, from 0 to 1. */
export function frequencyIn({ body }: SearchIndex, post: number, term: number): number {
  const at = find(body, term, post);
  return at < 0 ? 0 : (body.weights[at] ?? 0) / 255;
}

export function isInTitle({ titles }: SearchIndex, post: number, term: number): boolean {
  return find(titles, term, post) >= 0;
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
