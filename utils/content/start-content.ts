import { readVocabulary } from '../browser/vocabulary-store';
import type { Field } from '../insert/field/field';
import { type FieldTracker, trackField } from '../insert/field/track-field';
import { openRoot } from './open-root';
import { isReadByParent, untilLargeEnough } from './stand-down';
import { type PageWatch, watchPage } from './watch-page';

/**
 * Starts the content script in a frame, in the place of one that may run there already. From the
 * first moment on it answers the background's probe, also where it only waits or stands down:
 * silence means that the browser has not started it.
 */
export async function startContent(window: Window): Promise<void> {
  globalThis.linkloom?.stop();
  // One that was put here may be of the version before.
  globalThis.linkloomWriter?.hide();
  globalThis.linkloomWriter = undefined;
  const running = new AbortController();
  const { signal } = running;
  let tracker: FieldTracker | undefined;
  let watch: PageWatch | undefined;
  const spot = () => tracker?.spot() ?? null;
  globalThis.linkloom = {
    probe: () => ({
      isRead: watch?.isRead() ?? false,
      stamp: spot() && (tracker?.stamp() ?? null),
    }),
    spot,
    read: async () => {
      await watch?.readNow();
      return watch !== undefined;
    },
    stop: () => running.abort(),
  };
  if (isReadByParent(window)) return;
  await untilLargeEnough(window, signal);
  const onChange = (field: Field) => watch?.draftChanged(field);
  tracker = trackField(window, signal, { onChange, openRoot });
  watch = watchPage(window, signal, tracker, await readVocabulary());
  window.document.addEventListener('selectionchange', watch.selectionChanged, { signal });
}
