import { useCallback, useEffect } from 'preact/hooks';
import { watchLibraries } from '@/utils/messaging/library-channel';
import { ask } from '@/utils/messaging/messenger';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/settings/settings';
import { watchSettings } from '@/utils/settings/settings-store';
import type { Asked } from '../shared/asked';
import { useAsked } from './use-asked';

/** The libraries with the addresses that the settings give them, and a way to ask again after a failure. */
export function useLibraries(): readonly [Asked<readonly LibrarySummary[]>, () => void] {
  const question = useCallback(() => ask('background:libraries', {}), []);
  const { asked, refresh, retry } = useAsked(question);
  useEffect(
    () =>
      watchSettings((settings, before) => {
        // The rest of the settings leaves the libraries as they are, and thousands of posts take their time to be told.
        if (differ(settings, before)) refresh();
      }),
    [refresh],
  );
  useEffect(() => watchLibraries(refresh), [refresh]);
  return [asked, retry];
}

function differ(settings: Settings, before: Settings): boolean {
  const shown = ({ libraries, order }: Settings) => JSON.stringify([libraries, order]);
  return shown(settings) !== shown(before);
}
