import type { SyncState } from '@/utils/settings/sync-store';
import { useSyncState } from '../../hooks/use-sync-state';

const PARTS = { links: 'link parameters', sites: 'sites', tags: 'tags' } as const;

/** Says where settings could not be handed to the browser's sync. */
export function SyncNotice() {
  const state = useSyncState();
  const sentence = state && syncSentence(state);
  return sentence === undefined ? null : <p class="fault">{sentence}</p>;
}

/** What the person should know of the last exchange; undefined where all went well. */
export function syncSentence({ leftOut, failed }: SyncState): string | undefined {
  if (failed) {
    return 'Settings could not be exchanged with your other browsers. They are kept here, and the next change tries again.';
  }
  if (leftOut.length === 0) return undefined;
  const parts = leftOut.map((part) => PARTS[part]).join(' and ');
  return `The browser’s sync has no room for your ${parts}: it takes 100 kB. They are kept here in full; export the settings to take them to another browser.`;
}
