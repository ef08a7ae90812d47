import type { DraftAnchor } from '../messaging/protocol';
import type { Report } from '../messaging/report';
import { looksLikeHeading } from '../recommend/anchors/looks-like-heading';
import type { TakenWords } from '../recommend/anchors/sentence-anchors';
import type { Anchor } from '../recommend/recommendation';
import { type Drafted, writtenFrom } from './drafts';
import { linkPlaces } from './link-places';

/** What is kept of a block on either side of the words, to find them again: UTF-16 units. */
const CONTEXT = 120;

/** A frame of a tab with its newest report. */
interface ReadFrame {
  readonly id: number;
  readonly report: Drafted & Pick<Report, 'links'>;
}

/** A block of a draft, with the frame that it is in and its number there. */
interface DraftBlock {
  readonly text: string;
  readonly frameId: number;
  readonly paragraph: number;
}

/** An anchor with the same words as they are found again in a tab. */
export interface PlacedAnchor extends Anchor {
  readonly words: DraftAnchor;
}

/** Carries anchors by the number of their block to where they are in a tab. */
export type AnchorPlacer = (anchors: readonly Anchor[]) => readonly PlacedAnchor[];

/**
 * Finds the words of anchors again in the frames of a tab, whose blocks one after the other are
 * those that the anchors count. Anchors outside of drafts are dropped.
 */
export function placeAnchors(frames: readonly ReadFrame[]): AnchorPlacer {
  const blocks = frames.flatMap(draftBlocks);
  return (anchors) =>
    anchors.flatMap((anchor) => {
      const block = blocks[anchor.block];
      return block ? [{ ...anchor, words: wordsOf(anchor, block) }] : [];
    });
}

/** The words of the drafts in the frames of a tab that are links already, by the same count of blocks. */
export function linkedWords(frames: readonly ReadFrame[]): readonly TakenWords[] {
  const drafts = frames.flatMap(({ report: { reading, links } }) =>
    reading.blocks.map(({ place, text }) => (place === 'draft' ? linkPlaces(text, links) : [])),
  );
  return drafts.flatMap((places, block) => places.map((place) => ({ block, ...place })));
}

/**
 * The blocks of a frame with those of drafts filled in. What is no draft begins a count anew, and
 * so does the field that the person is in. Paragraphs are counted as people do, without headings.
 */
function draftBlocks({ id, report }: ReadFrame): readonly (DraftBlock | undefined)[] {
  const from = writtenFrom(report);
  let paragraph = 0;
  const { blocks } = report.reading;
  return blocks.map(({ place: where, text }, i) => {
    if (where !== 'draft' || i === from) paragraph = 0;
    if (where !== 'draft') return undefined;
    const words = text.split(' ').length;
    if (!looksLikeHeading(text, words, blocks[i + 1]?.text)) paragraph += 1;
    // A heading at the top counts with the paragraph below it.
    return { text, frameId: id, paragraph: Math.max(1, paragraph) };
  });
}

/**
 * Of a long block only what is around the words is kept, which also survives changes elsewhere in
 * it. It is cut at spaces: half of a surrogate pair would not reach the page.
 */
function wordsOf(
  { start, end, text }: Anchor,
  { text: whole, frameId, paragraph }: DraftBlock,
): DraftAnchor {
  const from = whole.lastIndexOf(' ', Math.max(0, start - CONTEXT)) + 1;
  const to = whole.indexOf(' ', end + CONTEXT);
  const block = whole.slice(from, to < 0 ? whole.length : to);
  return { frameId, paragraph, text, block, start: start - from, end: end - from };
}
