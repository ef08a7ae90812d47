import type { SearchIndex } from './search-index';

const NEIGHBOURS = 30;

/** What posts like the page link to, each link weighed by the square of the likeness. */
export function linkedByNeighbours(
  { links, posts }: SearchIndex,
  likeness: Float32Array,
  self: number,
): Float32Array {
  const sums = new Float32Array(posts.length);
  const near = nearest(likeness, self);
  const most = likeness[near[0] ?? 0] || 1;
  for (const post of near) {
    const weight = ((likeness[post] ?? 0) / most) ** 2;
    for (let at = links.starts[post] ?? 0; at < (links.starts[post + 1] ?? 0); at += 1) {
      const target = links.values[at] ?? 0;
      sums[target] = (sums[target] ?? 0) + weight;
    }
  }
  return sums;
}

function nearest(likeness: Float32Array, self: number): readonly number[] {
  const candidates: number[] = [];
  for (const [post, value] of likeness.entries()) {
    if (value > 0 && post !== self) candidates.push(post);
  }
  return candidates.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0)).slice(0, NEIGHBOURS);
}
