import type { Report } from '../messaging/report';
import type { Reading } from '../topics/reading';

/** What of a report tells where a draft begins. */
export type Drafted = Pick<Report, 'reading' | 'written'>;

const ADDRESS = /https?:\/\/[^\s<>"'`()[\]]+/gi;

/**
 * The readings of the frames of a tab in which the draft is what the person writes: where she is in
 * a field with text, all other fields are but a part of the page.
 */
export function writtenReadings(reports: readonly Report[]): readonly Reading[] {
  const isWritten = reports.some((report) => writtenFrom(report) !== undefined);
  return reports.map((report) => {
    const { reading } = report;
    const from = writtenFrom(report) ?? (isWritten ? reading.blocks.length : 0);
    const blocks = reading.blocks.map((block, i) =>
      block.place === 'draft' && i < from ? { ...block, place: 'text' as const } : block,
    );
    return { ...reading, blocks };
  });
}

/** The first block of the field that the person is in; undefined where she is in none, or it is empty. */
export function writtenFrom({ reading: { blocks }, written }: Drafted): number | undefined {
  // Of a long draft the report may not carry all.
  const isInDraft = blocks.findLastIndex(({ place }) => place !== 'draft') + 1;
  const from = Math.max(blocks.length - written, isInDraft);
  return from < blocks.length ? from : undefined;
}

/** The addresses that the drafts of a frame link to: in rich fields, or as text in any format. */
export function linkedAddresses({ reading, links }: Report): readonly string[] {
  const written = reading.blocks.flatMap(({ place, text }) =>
    place === 'draft' ? (text.match(ADDRESS) ?? []) : [],
  );
  return [...links.map(({ url }) => url), ...written];
}
