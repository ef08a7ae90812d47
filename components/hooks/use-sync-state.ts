import { useEffect, useState } from 'preact/hooks';
import { readSyncState, type SyncState, watchSyncState } from '@/utils/settings/sync-store';

/** How the last exchange of settings with the browser's sync went; undefined before the first. */
export function useSyncState(): SyncState | undefined {
  const [state, setState] = useState<SyncState>();
  useEffect(() => {
    const read = () => void readSyncState().then(setState);
    read();
    return watchSyncState(read);
  }, []);
  return state;
}
