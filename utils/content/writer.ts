import { copyText } from '../insert/copy-text';
import { formatFor } from '../insert/format-for';
import { formatLink } from '../insert/format-link';
import { insertLink } from '../insert/insert-link';
import { isPrivate } from '../insert/private-field';
import type { FrameWriter } from './frame-script';
import { selectedText } from './selected-text';

const MAX_SHOWN = 80;

/** Writes into a frame, where its content script says the person was. */
export function createWriter(document: Document): FrameWriter {
  const findSpot = () => globalThis.linkloom?.spot() ?? null;
  return {
    describe() {
      const spot = findSpot();
      if (!spot || isPrivate(spot.field.element)) return null;
      return { format: formatFor(spot.field), selection: selectedText(spot).slice(0, MAX_SHOWN) };
    },
    async insert(link, format) {
      const spot = findSpot();
      if (!spot) return { ok: false, reason: 'no-field' };
      return insertLink(spot, link, { format: format ?? formatFor(spot.field) });
    },
    copy: (link) => copyText(document, formatLink(link, 'plain')),
  };
}
