import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { TabAnswer } from '@/utils/messaging/protocol';
import { nextSearchView } from '../popup/next-search-view';
import type { SearchView } from '../popup/popup-view';
import type { Asked } from '../shared/asked';

/** A search over the whole library, asked anew with every letter, and when the draft that takes the link changed. */
export function useSearch(
  tabId: number,
  answered: Asked<TabAnswer>,
): readonly [SearchView, (query: string) => void] {
  const [view, dispatch] = useReducer(nextSearchView, { state: 'idle', query: '' });
  const latest = useRef('');
  const find = useCallback(() => {
    const query = latest.current;
    if (query === '') return;
    ask('background:search', { tabId, query }).then(
      (posts) => dispatch({ type: 'found', query, posts }),
      () => dispatch({ type: 'failed', query }),
    );
  }, [tabId]);
  const search = useCallback(
    (query: string) => {
      latest.current = query;
      dispatch({ type: 'typed', query });
      find();
    },
    [find],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another answer the words of the draft may be others.
  useEffect(find, [find, answered]);
  return [view, search];
}
