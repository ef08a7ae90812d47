import type { Report } from '../messaging/report';
import type { Reading } from '../topics/reading';

const ADDRESS = /https?:\/\/[^\s<>"'`()[\]]+/gi;

/**
 * The reading of a frame in which the draft is what the person writes: where she is in a field with
 * text, the other fields of the frame are but a part of the page.
 */
export function writtenDraft({ reading, isWriting }: Report): Reading {
  const { blocks } = reading;
  const isDraft = blocks.at(-1)?.place === 'draft';
  if (!isWriting || !isDraft) return reading;
  const from = blocks.findLastIndex(({ place }) => place !== 'draft') + 1;
  return {
    ...reading,
    blocks: blocks.map((block, i) =>
      block.place === 'draft' && i < from ? { ...block, place: 'text' } : block,
    ),
  };
}

/** The addresses that the drafts of a frame link to: in rich fields, or as text in any format. */
export function linkedAddresses({ reading, links }: Report): readonly string[] {
  const written = reading.blocks.flatMap(({ place, text }) =>
    place === 'draft' ? (text.match(ADDRESS) ?? []) : [],
  );
  return [...links.map(({ url }) => url), ...written];
}
