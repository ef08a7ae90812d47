import type { DraftAnchor } from '../messaging/protocol';
import type { Anchor } from '../recommend/recommendation';
import type { Block } from '../topics/reading';

/** What is kept of a block on either side of the words, to find them again: UTF-16 units. */
const CONTEXT = 120;

/** A block of a draft, with the frame that it is in and its number there. */
interface DraftBlock {
  readonly text: string;
  readonly frameId: number;
  readonly paragraph: number;
}

/** Carries anchors by the number of their block to where they are in a tab. */
export type AnchorPlacer = (anchors: readonly Anchor[]) => readonly DraftAnchor[];

/**
 * Finds the words of anchors again in the frames of a tab, whose blocks one after the other are
 * those that the anchors count. Anchors outside of drafts are dropped.
 */
export function placeAnchors(
  frames: readonly (readonly [frameId: number, blocks: readonly Block[]])[],
): AnchorPlacer {
  const blocks = frames.flatMap(([frameId, own]) => draftBlocks(frameId, own));
  return (anchors) =>
    anchors.flatMap((anchor) => {
      const block = blocks[anchor.block];
      return block ? [place(anchor, block)] : [];
    });
}

function draftBlocks(
  frameId: number,
  blocks: readonly Block[],
): readonly (DraftBlock | undefined)[] {
  let paragraph = 0;
  return blocks.map(({ place: where, text }) => {
    if (where !== 'draft') return undefined;
    paragraph += 1;
    return { text, frameId, paragraph };
  });
}

/**
 * Of a long block only what is around the words is kept, which also survives changes elsewhere in
 * it. It is cut at spaces: half of a surrogate pair would not reach the page.
 */
function place(
  { start, end, text }: Anchor,
  { text: whole, frameId, paragraph }: DraftBlock,
): DraftAnchor {
  const from = whole.lastIndexOf(' ', Math.max(0, start - CONTEXT)) + 1;
  const to = whole.indexOf(' ', end + CONTEXT);
  const block = whole.slice(from, to < 0 ? whole.length : to);
  return { frameId, paragraph, text, block, start: start - from, end: end - from };
}
