import type { Anchor, Recommendation } from './recommendation';

/**
 * Lets each post begin with words that no better post begins with, where it has such: one link takes the words that it is
 * put on from all others.
 */
export function spreadAnchors(ranked: readonly Recommendation[]): readonly Recommendation[] {
  const offered: Anchor[] = [];
  return ranked.map((recommendation) => {
    const { anchors } = recommendation;
    const own = anchors.find((anchor) => !offered.some((other) => overlap(anchor, other)));
    const first = own ?? anchors[0];
    if (first === undefined) return recommendation;
    offered.push(first);
    return { ...recommendation, anchors: [first, ...anchors.filter((one) => one !== first)] };
  });
}

const overlap = (a: Anchor, b: Anchor): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;
