import { bestOf } from './best-of';
import type { SearchIndex } from './search-index';

const NEIGHBOURS = 30;

/** What posts like the page link to, each link weighed by the square of the likeness. */
export function linkedByNeighbours(
  { links, size }: SearchIndex,
  likeness: Float32Array,
  self: number,
): Float32Array {
  const sums = new Float32Array(size);
  if (links.values.length === 0) return sums;
  const others = [...sums.keys()].filter((post) => post !== self);
  const near = bestOf(others, likeness, NEIGHBOURS);
  const most = likeness[near[0] ?? 0] || 1;
  const weights = new Map(near.map((post) => [post, ((likeness[post] ?? 0) / most) ** 2]));
  let all = 0;
  for (const [post, weight] of weights) {
    all += weight;
    const targets = links.values.subarray(links.starts[post], links.starts[post + 1]);
    for (const target of targets) sums[target] = (sums[target] ?? 0) + weight;
  }
  // A post does not link to itself: only the others can speak for it.
  return sums.map((sum, post) => {
    const others = all - (weights.get(post) ?? 0);
    return others > 0 ? (sum * all) / others : sum;
  });
}
