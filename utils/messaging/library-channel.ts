const CHANNEL = 'linkloom-libraries';

/** Tells every open page that libraries are others. */
export function announceLibraries(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when libraries were changed, here or in another context, until the returned function is called. */
export function watchLibraries(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  return () => channel.close();
}
