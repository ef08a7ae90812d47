import { watchVocabulary } from '../browser/vocabulary-store';
import type { Field } from '../insert/field';
import { isPrivate } from '../insert/private-field';
import type { FieldTracker } from '../insert/track-field';
import { MAX_SELECTION_LENGTH, shorten } from '../messaging/report';
import { createReader, type Reader } from '../topics/create-reader';
import { parseVocabulary } from '../topics/vocabulary';
import { createReporter } from './report-once';
import { createSchedule } from './schedule';
import { selectedText } from './selected-text';
import { watchAddress } from './watch-address';

/** Pages that change all the time are read again every few seconds at most, in idle time. */
const PAGE_PACE = { quiet: 400, apart: 2_500, patience: 5_000 };
const DRAFT_PACE = { quiet: 500, apart: 500, patience: 3_000 };
/** Selected words are often right-clicked at once, and the menu has to be theirs by then. */
const SELECTION_PACE = { quiet: 80, apart: 80, patience: 200 };

/** The reading of a page as it goes on. */
export interface PageWatch {
  /** Whether the page was read since it was loaded or its address changed. */
  readonly isRead: () => boolean;
  /** Reads at once, also in a hidden tab; resolves when what was found is reported. */
  readonly readNow: () => Promise<void>;
  /** The person wrote in a field, or went to it. Called on key presses. */
  readonly draftChanged: (field: Field) => void;
  /** The person selected words, or put the caret somewhere. */
  readonly selectionChanged: () => void;
}

/**
 * Detects topics in a page and in the field being written in, as they change, and reports them.
 * `stored` is the vocabulary as it was found in storage.
 */
export function watchPage(
  window: Window,
  signal: AbortSignal,
  tracker: FieldTracker,
  stored: unknown,
): PageWatch {
  const { document } = window;
  const report = createReporter(window, signal);
  let reader = readerFor(document, stored);
  let isRead = false;
  let written: Element | undefined;

  const look = async () => {
    const spot = tracker.spot();
    const field = spot && !isPrivate(spot.field.element) ? shownElement(spot.field) : undefined;
    const sight = await reader?.look({ field, signal });
    isRead = true;
    if (!sight || signal.aborted) return;
    const words = (spot && selectedText(spot)) || pageSelection(document);
    await report({
      reading: shorten(sight.reading),
      topics: sight.topics,
      selection: words.slice(0, MAX_SELECTION_LENGTH),
    });
  };
  const readAgain = async () => {
    reader?.forgetPage();
    await look();
  };
  const page = createSchedule(window, signal, PAGE_PACE, readAgain);
  const draft = createSchedule(window, signal, DRAFT_PACE, look);
  const selection = createSchedule(window, signal, SELECTION_PACE, look);

  const onVocabulary = (changed: unknown) => {
    reader = readerFor(document, changed);
    page.soon();
  };
  signal.addEventListener('abort', watchVocabulary(onVocabulary));
  watchAddress(window, signal, () => {
    isRead = false;
    page.soon();
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && page.soon(), { signal });
  watchContent(document, signal, (node) => !written?.contains(node), page.soon);
  if (document.hidden) page.soon();
  else void page.now();
  const draftChanged = (field: Field) => {
    written = field.element;
    draft.soon();
  };
  const selectionChanged = () => (pageSelection(document) === '' ? draft : selection).soon();
  return { isRead: () => isRead, readNow: page.now, draftChanged, selectionChanged };
}

function readerFor(document: Document, stored: unknown): Reader | undefined {
  const vocabulary = parseVocabulary(stored);
  return vocabulary && createReader(document, vocabulary);
}

/** The element that shows the field's text. */
function shownElement(field: Field): Element {
  return field.kind === 'code' ? field.editor : field.element;
}

function pageSelection(document: Document): string {
  return document.getSelection()?.toString().trim() ?? '';
}

/** Calls back when the content of a page changes where it counts. */
function watchContent(
  document: Document,
  signal: AbortSignal,
  counts: (node: Node) => boolean,
  onChange: () => void,
): void {
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => counts(target))) onChange();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
