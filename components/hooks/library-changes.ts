import { ask } from '@/utils/messaging/messenger';

const CHANNEL = 'linkloom-libraries';

/** Tells the background and every open options page that libraries are others. */
export async function tellLibrariesChanged(): Promise<void> {
  await ask('background:librariesChanged', {});
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when libraries were changed, here or on another page, until the returned function is called. */
export function watchLibraries(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  return () => channel.close();
}
