import { announceLibraries } from '@/utils/messaging/library-channel';
import { ask } from '@/utils/messaging/messenger';

/** Tells the background and every open options page that libraries are others. */
export async function tellLibrariesChanged(): Promise<void> {
  await ask('background:librariesChanged', {});
  announceLibraries();
}
