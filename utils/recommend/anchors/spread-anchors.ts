import type { Anchor } from '../recommendation';

/**
 * Of the anchors of posts, the best post first, lets each post begin with words that no better post begins with, where it
 * has such: one link takes the words that it is put on from all others.
 */
export function spreadAnchors<A extends Anchor>(
  posts: readonly (readonly A[])[],
): readonly (readonly A[])[] {
  const offered: Anchor[] = [];
  return posts.map((anchors) => {
    const own = anchors.find((anchor) => !offered.some((other) => overlap(anchor, other)));
    const first = own ?? anchors[0];
    if (first === undefined) return anchors;
    offered.push(first);
    return [first, ...anchors.filter((one) => one !== first)];
  });
}

const overlap = (a: Anchor, b: Anchor): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;
