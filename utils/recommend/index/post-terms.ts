import type { TermCounts } from '../text/term-counts';
import { nameIdf } from './name-idf';
import { isMarkedProminent } from './prominent-weight';
import type { Postings, SearchIndex } from './search-index';

/** How much a term counts in a post, in its title and in the last part of its address. */
export interface TermWeight {
  readonly idf: number;
  /** idf times the saturated frequency in the post. */
  readonly weight: number;
  /** How much it tells its title from others, 0 where that lacks it; and the same of its address. */
  readonly inTitle: number;
  readonly inAddress: number;
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
    const inTitle = weightInName(index, titles, term, post);
    if (at < 0 && inTitle === 0) continue;
    const inAddress = weightInName(index, addresses, term, post);
    const own = idf[term] ?? 0;
    const held = body.weights[at] ?? 0;
    const weight = own * (at < 0 ? IN_TITLE_ALONE : held / 255);
    const isProminent = inTitle > 0 || isMarkedProminent(held);
    weights.set(term, { idf: own, weight, inTitle, inAddress, isProminent });
  }
  return weights;
}

function weightInName({ size }: SearchIndex, names: Postings, term: number, post: number): number {
  return find(names, term, post) < 0 ? 0 : nameIdf(names, term, size);
}

/** The saturated frequency of a term in a post, from 0 to 1. */
export function frequencyIn({ body }: SearchIndex, post: number, term: number): number {
  const at = find(body, term, post);
  return at < 0 ? 0 : (body.weights[at] ?? 0) / 255;
}

/** For each of some posts the frequencies of many terms, in 255ths: to go through their lists once is faster than to search them for each post. */
export function frequenciesIn(
  { body, size }: SearchIndex,
  posts: readonly number[],
  { terms }: TermCounts,
): readonly Uint8Array[] {
  const rows = posts.map(() => new Uint8Array(terms.length));
  const numbers = new Uint16Array(size);
  for (const [row, post] of posts.entries()) numbers[post] = row + 1;
  for (let rank = 0; rank < terms.length; rank += 1) {
    copyWeights(rows, numbers, body, terms[rank] ?? 0, rank);
  }
  return rows;
}

function copyWeights(
  rows: readonly Uint8Array[],
  numbers: Uint16Array,
  { starts, values, weights }: Postings,
  term: number,
  rank: number,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const number = numbers[values[at] ?? 0] ?? 0;
    const row = number > 0 ? rows[number - 1] : undefined;
    if (row !== undefined) row[rank] = weights[at] ?? 0;
  }
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
