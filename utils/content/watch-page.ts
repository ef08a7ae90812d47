import { watchVocabulary } from '../browser/vocabulary-store';
import type { Field } from '../insert/field/field';
import type { FieldTracker } from '../insert/field/track-field';
import { isOrphaned } from '../messaging/messenger';
import { createPageLook, pageSelection } from './look-at-page';
import { createReporter } from './report-once';
import { createSchedule } from './schedule';
import { watchAddress } from './watch-address';

/** Pages that change all the time are read again every few seconds at most, in idle time. */
const PAGE_PACE = { quiet: 400, apart: 2_500, patience: 5_000 };
const DRAFT_PACE = { quiet: 500, apart: 500, patience: 3_000 };
/** Selected words are often right-clicked at once, and the menu has to be theirs by then. */
const SELECTION_PACE = { quiet: 80, apart: 80, patience: 200 };

/** The reading of a page as it goes on. */
export interface PageWatch {
  /** Whether the page was read since it was loaded, or its address or the vocabulary changed. */
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
  const reporter = createReporter(window, signal);
  const look = createPageLook(document, signal, tracker, reporter);
  const page = createSchedule(window, signal, PAGE_PACE, look.lookAtPage);
  const draft = createSchedule(window, signal, DRAFT_PACE, look.lookAtDraft);
  const selection = createSchedule(window, signal, SELECTION_PACE, look.lookAtDraft);
  let written: Element | undefined;

  const changed = () => {
    look.forget();
    page.soon();
  };
  look.setVocabulary(stored);
  const onVocabulary = (now: unknown) => {
    look.setVocabulary(now);
    changed();
    // The person changes tags on the options page, while the page itself is hidden behind it.
    if (reporter.hasReported()) void page.now();
  };
  const stopVocabulary = watchVocabulary(onVocabulary);
  // Where the extension is gone, its storage has no listeners left, and complains.
  signal.addEventListener('abort', () => isOrphaned() || stopVocabulary());
  watchAddress(window, signal, changed);
  window.addEventListener('pageshow', ({ persisted }) => persisted && page.soon(), { signal });
  watchContent(document, signal, (node) => !written?.contains(node), page.soon);
  if (document.hidden) page.soon();
  else void page.now();
  return {
    isRead: look.isRead,
    readNow: page.now,
    draftChanged: (field) => {
      written = field.element;
      draft.soon();
    },
    selectionChanged: () => (pageSelection(document) === '' ? draft : selection).soon(),
  };
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
