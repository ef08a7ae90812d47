import type { Postings } from './search-index';

/**
 * How much a word tells names apart: ln((N + 1) / n), n the names that hold it, however often texts do. Where every
 * title speaks of “lead generation”, the other words say which post is meant.
 */
export function nameIdf({ starts }: Postings, term: number, posts: number): number {
  const holders = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  return holders === 0 ? 0 : Math.log((posts + 1) / holders);
}
