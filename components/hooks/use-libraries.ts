import { useCallback, useEffect } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { watchSettings } from '@/utils/settings/settings-store';
import type { Asked } from '../shared/asked';
import { watchLibraries } from './library-changes';
import { useAsked } from './use-asked';

/** The libraries with the addresses that the settings give them, and a way to ask again after a failure. */
export function useLibraries(): readonly [Asked<readonly LibrarySummary[]>, () => void] {
  const question = useCallback(() => ask('background:libraries', {}), []);
  const { asked, refresh, retry } = useAsked(question);
  useEffect(() => watchSettings(refresh), [refresh]);
  useEffect(() => watchLibraries(refresh), [refresh]);
  return [asked, retry];
}
