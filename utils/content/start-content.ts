import { readVocabulary } from '../browser/vocabulary-store';
import { trackField } from '../insert/track-field';
import { listen } from '../messaging/messenger';
import { selectedText } from './selected-text';
import { isReadByParent, untilLargeEnough } from './stand-down';
import { type PageWatch, watchPage } from './watch-page';

/** Starts the content script in a frame, in the place of one that may run there already. */
export async function startContent(window: Window): Promise<void> {
  globalThis.linkloom?.stop();
  const running = new AbortController();
  const { signal } = running;
  if (isReadByParent(window)) return;
  await untilLargeEnough(window, signal);
  const { document } = window;
  let watch: PageWatch | undefined;
  const tracker = trackField(window, signal, { onChange: () => watch?.draftChanged() });
  globalThis.linkloom = {
    probe: () => ({ isRead: watch?.isRead() ?? false, stamp: tracker.spot() && tracker.stamp() }),
    spot: tracker.spot,
    stop: () => running.abort(),
  };
  watch = watchPage(window, signal, await readVocabulary(), {
    readText: async () =>
      [...document.querySelectorAll('h1,h2,h3,p,li')].map((element) => ({
        place: /^h/i.test(element.tagName) ? 'heading' : 'text',
        text: element.textContent ?? '',
      })),
    readDraft: () => [],
    readSelection: () => {
      const spot = tracker.spot();
      const selected = spot ? selectedText(spot) : '';
      return selected || document.getSelection()?.toString().trim() || '';
    },
  });
  const stopListening = listen({
    'content:read': watch.readNow,
    'content:stop': () => running.abort(),
  });
  signal.addEventListener('abort', stopListening);
  document.addEventListener('selectionchange', watch.selectionChanged, { signal });
}
