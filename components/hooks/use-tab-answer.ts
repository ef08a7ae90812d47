import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { watchTab } from '@/utils/browser/tab-state';
import { ask } from '@/utils/messaging/messenger';
import type { TabAnswer } from '@/utils/messaging/protocol';
import { watchSettings } from '@/utils/settings/settings-store';
import type { TabView } from '../popup/popup-view';

const ASK_AGAIN_MS = 700;

type Event =
  | { readonly type: 'answered'; readonly answer: TabAnswer }
  | { readonly type: 'failed' }
  | { readonly type: 'asked-again' };

/** What is known of a tab, followed as it changes, and a way to ask again after a failure. */
export function useTabAnswer(tabId: number): readonly [TabView, () => void] {
  const [view, dispatch] = useReducer(nextTabView, { state: 'loading' });
  const refresh = useCallback(() => {
    ask('background:tab', { tabId }).then(
      (answer) => dispatch({ type: 'answered', answer }),
      () => dispatch({ type: 'failed' }),
    );
  }, [tabId]);
  useEffect(() => {
    refresh();
    const stops = [watchTab(tabId, refresh), watchSettings(refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tabId, refresh]);
  useEffect(() => {
    // A page where nothing is found sends nothing, so its being read has to be asked for.
    if (view.state !== 'known' || view.answer.state !== 'waiting') return;
    const timer = setTimeout(refresh, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [view, refresh]);
  const retry = useCallback(() => {
    dispatch({ type: 'asked-again' });
    refresh();
  }, [refresh]);
  return [view, retry];
}

/** The next view of the tab. An answer once shown outlives a later question that fails. */
export function nextTabView(view: TabView, event: Event): TabView {
  switch (event.type) {
    case 'answered':
      return { state: 'known', answer: event.answer };
    case 'failed':
      return view.state === 'known' ? view : { state: 'failed' };
    case 'asked-again':
      return { state: 'loading' };
  }
}
