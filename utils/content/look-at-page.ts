import { isPrivate } from '../insert/field/private-field';
import { textRoot } from '../insert/field/text-root';
import type { FieldTracker } from '../insert/field/track-field';
import {
  type DraftLink,
  MAX_LINKS,
  MAX_SELECTION_LENGTH,
  MAX_URL_LENGTH,
  shorten,
} from '../messaging/report';
import { createReader, type Reader } from '../topics/create-reader';
import { parseVocabulary } from '../topics/vocabulary';
import type { Reporter } from './report-once';
import { selectedText } from './selected-text';

/** The detection of topics in one page. */
export interface PageLook {
  /** Whether the page was read since the last `forget`. */
  readonly isRead: () => boolean;
  /** What was read is no longer what is there. */
  readonly forget: () => void;
  /** Detects by another vocabulary, given as it was found in storage. */
  readonly setVocabulary: (stored: unknown) => void;
  /** Reads what changed in the draft, and reports. */
  readonly lookAtDraft: () => Promise<void>;
  /** Reads page and draft, and reports. */
  readonly lookAtPage: () => Promise<void>;
}

/** Reads a page and the field being written in, and reports the topics. */
export function createPageLook(
  document: Document,
  signal: AbortSignal,
  tracker: FieldTracker,
  reporter: Reporter,
): PageLook {
  let reader: Reader | undefined;
  let isRead = false;
  let turn = Promise.resolve();

  const look = async () => {
    const spot = tracker.spot();
    const field = spot && !isPrivate(spot.field.element) ? textRoot(spot.field) : undefined;
    const sight = await reader?.look({ field, signal });
    isRead = true;
    if (!sight || signal.aborted) return;
    const words = (spot && selectedText(spot)) || pageSelection(document);
    await reporter.send({
      reading: shorten(sight.reading),
      topics: sight.topics,
      selection: words.slice(0, MAX_SELECTION_LENGTH),
      written: sight.written,
      links: linksIn(field ?? document),
    });
  };
  // Looks take turns: a slow one that began earlier would report the older text last.
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work, work);
    return turn;
  };
  return {
    isRead: () => isRead,
    forget: () => {
      isRead = false;
    },
    setVocabulary: (stored) => {
      const vocabulary = parseVocabulary(stored);
      reader = vocabulary && createReader(document, vocabulary);
    },
    lookAtDraft: () => inTurn(look),
    lookAtPage: () =>
      inTurn(() => {
        reader?.forgetPage();
        return look();
      }),
  };
}

/** The words that are selected in a document, outside of fields that keep their own selection. */
export function pageSelection(document: Document): string {
  return document.getSelection()?.toString().trim() ?? '';
}

/** The links of rich fields: in one of them, or in a whole document. */
function linksIn(root: ParentNode): readonly DraftLink[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('[contenteditable] a')]
    .slice(0, MAX_LINKS)
    .map(({ href, textContent }) => ({
      // The address of a link in an SVG is an object.
      url: String(href).slice(0, MAX_URL_LENGTH),
      text: textContent.slice(0, MAX_URL_LENGTH),
    }));
}
