import { ask, isOrphaned } from '../messaging/messenger';
import type { Report } from '../messaging/report';

const NOTHING = '';

/** What a frame tells the background. */
export interface Reporter {
  /** Sends a report where it says something new. */
  readonly send: (report: Report) => Promise<void>;
  /** Whether the background knows of topics in this frame. */
  readonly hasReported: () => boolean;
}

/**
 * Sends the reports of a frame that say something new. Where nothing was found and nothing had
 * been, nothing is sent and nobody is woken; when the page is left, what was reported is taken back.
 */
export function createReporter(window: Window, signal: AbortSignal): Reporter {
  let sent: string | undefined = NOTHING;
  const untilMenuCloses = watchMenu(window, signal);
  window.addEventListener(
    'pagehide',
    () => {
      if (sent === NOTHING) return;
      sent = NOTHING;
      const reading = { url: window.location.href, title: '', language: '', blocks: [] };
      // The answer would come to a page that is gone.
      const nothing = { reading, topics: [], selection: '', written: 0, links: [] };
      void ask('background:report', nothing).catch(() => undefined);
    },
    { signal },
  );
  const send = async (report: Report) => {
    const news = report.topics.length === 0 ? NOTHING : JSON.stringify(report);
    if (news === sent) return;
    await untilMenuCloses();
    sent = news;
    try {
      await ask('background:report', report);
    } catch (error) {
      // Whether it arrived is unknown: the next look says it again.
      sent = undefined;
      // After an update of the extension, the script of the version before has nobody to talk to.
      if (isOrphaned()) globalThis.linkloom?.stop();
      else throw error;
    }
  };
  return { send, hasReported: () => sent !== NOTHING };
}

/**
 * A report may change the right-click menu, and Chromium drops the click on an item that changed
 * while the menu was open. A page sees its opening; of its end it sees the next move or key.
 */
function watchMenu(window: Window, signal: AbortSignal): () => Promise<void> {
  let closed = Promise.resolve();
  window.addEventListener(
    'contextmenu',
    ({ isTrusted }) => {
      if (isTrusted) closed = nextOf(window, ['pointermove', 'pointerdown', 'keydown'], signal);
    },
    { capture: true, signal },
  );
  return () => closed;
}

/** Resolves with the next event of these types. */
function nextOf(window: Window, types: readonly string[], signal: AbortSignal): Promise<void> {
  const heard = new AbortController();
  const how = { capture: true, passive: true, signal: AbortSignal.any([signal, heard.signal]) };
  return new Promise((resolve) => {
    const hear = () => {
      heard.abort();
      resolve();
    };
    for (const type of types) window.addEventListener(type, hear, how);
  });
}
