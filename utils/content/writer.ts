import type { Field } from '../insert/field/field';
import { isPrivate } from '../insert/field/private-field';
import { copyText } from '../insert/format/copy-text';
import { formatFor } from '../insert/format/format-for';
import { formatLink } from '../insert/format/format-link';
import { insertLink } from '../insert/insert-link';
import type { Insertion } from '../insert/insertion';
import type { Link, LinkFormat } from '../insert/link';
import { type DraftWords, linkWords } from '../insert/link-words';
import { fieldWithWords } from './field-with-words';
import type { FrameWriter } from './frame-script';
import { selectedText } from './selected-text';
import { createShownWords } from './show-words';

const MAX_SHOWN = 80;

type InsertOnWords = (
  words: DraftWords,
  last: Field | null,
  link: Link,
  format: LinkFormat | null,
) => Promise<Insertion>;

/** Writes into a frame, where its content script says the person was. */
export function createWriter(document: Document): FrameWriter {
  const findSpot = () => globalThis.linkloom?.spot() ?? null;
  const shown = createShownWords();
  const insertOnWords: InsertOnWords = async (words, last, link, format) => {
    // Where no field holds them as they were, the words may still be in the one that was edited.
    const field = fieldWithWords(document, words, last) ?? last;
    if (!field) return { ok: false, reason: 'no-field' };
    return linkWords(field, words, link, { format: format ?? formatFor(field) });
  };
  return {
    describe() {
      const spot = findSpot();
      if (!spot || isPrivate(spot.field.element)) return null;
      return { format: formatFor(spot.field), selection: selectedText(spot).slice(0, MAX_SHOWN) };
    },
    async insert(link, format, words) {
      const spot = findSpot();
      if (words) return insertOnWords(words, spot?.field ?? null, link, format);
      if (!spot) return { ok: false, reason: 'no-field' };
      return insertLink(spot, link, { format: format ?? formatFor(spot.field) });
    },
    show(words) {
      const field = fieldWithWords(document, words, findSpot()?.field ?? null);
      return field !== null && shown.show(field, words);
    },
    hide: shown.hide,
    copy: (link) => copyText(document, formatLink(link, 'plain')),
  };
}
