import { useCallback, useEffect } from 'preact/hooks';
import { watchTab } from '@/utils/browser/tab-state';
import { ask } from '@/utils/messaging/messenger';
import type { TabAnswer } from '@/utils/messaging/protocol';
import { watchSettings } from '@/utils/settings/settings-store';
import type { Asked } from '../shared/asked';
import { useAsked } from './use-asked';
import { useReturn } from './use-return';

const ASK_AGAIN_MS = 700;

/** What is known of a tab, followed as it changes, and a way to ask again after a failure. */
export function useTabAnswer(tabId: number): readonly [Asked<TabAnswer>, () => void] {
  const question = useCallback(() => ask('background:tab', { tabId }), [tabId]);
  const { asked, refresh, retry } = useAsked(question);
  useEffect(() => {
    const stops = [watchTab(tabId, refresh), watchSettings(refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tabId, refresh]);
  useReturn(refresh);
  useEffect(() => {
    // A page where nothing is found sends nothing, so its being read has to be asked for.
    if (asked.state !== 'known' || asked.answer.state !== 'waiting') return;
    const timer = setTimeout(refresh, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [asked, refresh]);
  return [asked, retry];
}
