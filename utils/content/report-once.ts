import { ask, isOrphaned } from '../messaging/messenger';
import type { Report } from '../messaging/report';

const NOTHING = '';

/**
 * Sends the reports of a frame that say something new. Where nothing was found and nothing had
 * been, nothing is sent and nobody is woken; when the page is left, what was reported is taken back.
 */
export function createReporter(
  window: Window,
  signal: AbortSignal,
): (report: Report) => Promise<void> {
  let sent = NOTHING;
  window.addEventListener(
    'pagehide',
    () => {
      if (sent === NOTHING) return;
      sent = NOTHING;
      const reading = { url: window.location.href, title: '', language: '', blocks: [] };
      // The answer would come to a page that is gone.
      void ask('background:report', { reading, topics: [], selection: '' }).catch(() => undefined);
    },
    { signal },
  );
  return async (report) => {
    const news = report.topics.length === 0 ? NOTHING : JSON.stringify(report);
    if (news === sent) return;
    sent = news;
    try {
      await ask('background:report', report);
    } catch (error) {
      // After an update of the extension, the script of the version before has nobody to talk to.
      if (isOrphaned()) globalThis.linkloom?.stop();
      else throw error;
    }
  };
}
