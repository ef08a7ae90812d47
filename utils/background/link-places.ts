import type { DraftLink } from '../messaging/report';

/** From where to where a text is a link, in UTF-16 units. */
export interface LinkPlace {
  readonly start: number;
  readonly end: number;
}

/** Links as source has them, and bare addresses. Each part is bounded, so that no text takes long. */
const SOURCE = /\[[^[\]]*\]\([^()]*\)|<a\s[^<>]*>.{0,300}?<\/a>|https?:\/\/[^\s<>"'`()[\]]+/gi;

/**
 * Where a block of a draft may be linked already. A rich field shows the words of its links, not
 * which of them are linked: each occurrence counts, and at worst a good place is passed over.
 */
export function linkPlaces(block: string, links: readonly DraftLink[]): readonly LinkPlace[] {
  const written = [...block.matchAll(SOURCE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const shown = new Set(links.map(({ text }) => text.replace(/\s+/g, ' ').trim()));
  return [...written, ...[...shown].flatMap((words) => occurrences(block, words))];
}

function occurrences(text: string, words: string): readonly LinkPlace[] {
  if (words === '') return [];
  const found: LinkPlace[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}
