import type { Anchor } from '../recommendation';

/**
 * Of the anchors of posts, the best post first, lets each post begin with words that no better post begins with, where it
 * has such: one link takes the words that it is put on from all others. Where other words are but a part of its best
 * (“leads” beside “lead generation” is none), the post shares the best with a better one.
 */
export function spreadAnchors<A extends Anchor>(
  posts: readonly (readonly A[])[],
): readonly (readonly A[])[] {
  const offered: Anchor[] = [];
  return posts.map((anchors) => {
    const [best] = anchors;
    if (best === undefined) return anchors;
    const own = anchors.find(
      (anchor) => !isLess(anchor, best) && !offered.some((other) => overlap(anchor, other)),
    );
    const first = own ?? best;
    offered.push(first);
    return [first, ...anchors.filter((one) => one !== first)];
  });
}

const overlap = (a: Anchor, b: Anchor): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;

/** Whether words are but some of others. */
const isLess = (a: Anchor, b: Anchor): boolean =>
  a.text.length < b.text.length && b.text.toLowerCase().includes(a.text.toLowerCase());
