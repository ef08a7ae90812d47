import { readVocabulary } from '../browser/vocabulary-store';
import type { Field } from '../insert/field';
import { trackField } from '../insert/track-field';
import { listen } from '../messaging/messenger';
import { openRoot } from './open-root';
import { isReadByParent, untilLargeEnough } from './stand-down';
import { type PageWatch, watchPage } from './watch-page';

/** Starts the content script in a frame, in the place of one that may run there already. */
export async function startContent(window: Window): Promise<void> {
  globalThis.linkloom?.stop();
  if (isReadByParent(window)) return;
  const running = new AbortController();
  const { signal } = running;
  await untilLargeEnough(window, signal);
  let watch: PageWatch | undefined;
  const onChange = (field: Field) => watch?.draftChanged(field);
  const tracker = trackField(window, signal, { onChange, openRoot });
  globalThis.linkloom = {
    probe: () => ({ isRead: watch?.isRead() ?? false, stamp: tracker.spot() && tracker.stamp() }),
    spot: tracker.spot,
    stop: () => running.abort(),
  };
  watch = watchPage(window, signal, tracker, await readVocabulary());
  const stopListening = listen({
    'content:read': watch.readNow,
    'content:stop': () => running.abort(),
  });
  signal.addEventListener('abort', stopListening);
  window.document.addEventListener('selectionchange', watch.selectionChanged, { signal });
}
