import type { SearchIndex } from '../index/search-index';
import { bestOf } from './best-of';
import { postsWhere } from './posts-where';

const NEIGHBOURS = 30;

/** What posts like the page link to, each link weighed by the square of the likeness. */
export function linkedByNeighbours(
  { links, size }: SearchIndex,
  likeness: Float32Array,
  self: number,
): Float32Array {
  const sums = new Float32Array(size);
  if (links.values.length === 0) return sums;
  const near = bestOf(
    postsWhere(size, (post) => post !== self),
    likeness,
    NEIGHBOURS,
  );
  const weights = weighSquared(near, likeness);
  let all = 0;
  for (const [post, weight] of weights) {
    all += weight;
    const targets = links.values.subarray(links.starts[post], links.starts[post + 1]);
    for (const target of targets) sums[target] = (sums[target] ?? 0) + weight;
  }
  // A post does not link to itself: only the others can speak for it.
  for (const [post, weight] of weights) {
    if (all > weight) sums[post] = ((sums[post] ?? 0) * all) / (all - weight);
  }
  return sums;
}

/** The squared likeness of posts, that of the first being 1. */
function weighSquared(
  near: readonly number[],
  likeness: Float32Array,
): ReadonlyMap<number, number> {
  const most = likeness[near[0] ?? 0] || 1;
  return new Map(near.map((post) => [post, ((likeness[post] ?? 0) / most) ** 2]));
}
