import type { Postings } from './search-index';

/**
 * How much a word tells names apart: its idf, less as more of the names hold it. Where every title
 * speaks of “lead generation”, the other words say which post is meant.
 */
export function nameIdf(
  { starts }: Postings,
  {
    idf,
    posts,
    term,
  }: { readonly idf: Float32Array; readonly posts: number; readonly term: number },
): number {
  const holders = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  return ((idf[term] ?? 0) * (posts - holders)) / posts;
}
