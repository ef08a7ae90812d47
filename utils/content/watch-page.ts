import { watchVocabulary } from '../browser/vocabulary-store';
import { ask } from '../messaging/messenger';
import { MAX_SELECTION_LENGTH, type Report, shorten } from '../messaging/report';
import { detectTopics } from '../topics/detect-topics';
import type { Block } from '../topics/reading';
import { parseVocabulary, type Vocabulary } from '../topics/vocabulary';
import { createSchedule, type Schedule } from './schedule';
import { watchAddress } from './watch-address';

/** Reads the parts of a page, each when it changed. */
export interface PageParts {
  readonly readText: () => Promise<readonly Block[]>;
  readonly readDraft: () => readonly Block[];
  readonly readSelection: () => string;
}

/** The reading of a page as it goes on. */
export interface PageWatch {
  readonly isRead: () => boolean;
  readonly readNow: () => Promise<void>;
  /** To be called when the person writes, or goes to another field. */
  readonly draftChanged: () => void;
  readonly selectionChanged: () => void;
}

/** Detects topics in a page and its draft, as they change, and reports them to the background. */
export function watchPage(
  window: Window,
  signal: AbortSignal,
  stored: unknown,
  parts: PageParts,
): PageWatch {
  const { document } = window;
  let vocabulary = parseVocabulary(stored);
  let text: readonly Block[] = [];
  let isRead = false;

  const send = createReporter(window, signal);
  const detect = () => send(reportOf(window, vocabulary, [...text, ...parts.readDraft()], parts));
  const page = createSchedule(
    window,
    signal,
    { quiet: 400, apart: 2_000, patience: 4_000 },
    async () => {
      text = await parts.readText();
      isRead = true;
      await detect();
    },
  );
  const draft = createSchedule(window, signal, { quiet: 600, apart: 600, patience: 3_000 }, detect);

  const stopWatching = watchVocabulary((changed) => {
    vocabulary = parseVocabulary(changed);
    page.soon();
  });
  signal.addEventListener('abort', stopWatching);
  watchAddress(window, signal, () => {
    isRead = false;
    page.soon();
  });
  watchContent(document, signal, page);
  if (document.hidden) page.soon();
  else void page.now();
  return {
    isRead: () => isRead,
    readNow: page.now,
    draftChanged: draft.soon,
    selectionChanged: draft.soon,
  };
}

function watchContent(document: Document, signal: AbortSignal, page: Schedule): void {
  const observer = new MutationObserver(page.soon);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function reportOf(
  window: Window,
  vocabulary: Vocabulary | undefined,
  blocks: readonly Block[],
  parts: PageParts,
): Report {
  const reading = {
    url: window.location.href,
    title: window.document.title,
    language: window.document.documentElement.lang.slice(0, 2).toLowerCase(),
    blocks,
  };
  return {
    reading: shorten(reading),
    topics: vocabulary ? detectTopics(reading, vocabulary) : [],
    selection: parts.readSelection().slice(0, MAX_SELECTION_LENGTH),
  };
}

/**
 * Sends reports that say something new. Where nothing was found and nothing had been, nothing is
 * sent; when the page is left, what was reported is taken back.
 */
function createReporter(window: Window, signal: AbortSignal) {
  let sent = '';
  const send = async (report: Report) => {
    const text = report.topics.length === 0 ? '' : JSON.stringify(report);
    if (text === sent) return;
    sent = text;
    await ask('background:report', report);
  };
  const takeBack = () => {
    if (sent === '') return;
    sent = '';
    const reading = { url: window.location.href, title: '', language: '', blocks: [] };
    void ask('background:report', { reading, topics: [], selection: '' });
  };
  window.addEventListener('pagehide', takeBack, { signal });
  return send;
}
