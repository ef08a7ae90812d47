import { useCallback, useReducer } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import { nextSearchView } from '../popup/next-search-view';
import type { SearchView } from '../popup/popup-view';

/** A search over the whole library, asked anew with every letter. */
export function useSearch(): readonly [SearchView, (query: string) => void] {
  const [view, dispatch] = useReducer(nextSearchView, { state: 'idle', query: '' });
  const search = useCallback((query: string) => {
    dispatch({ type: 'typed', query });
    if (query === '') return;
    ask('background:search', { query }).then(
      (posts) => dispatch({ type: 'found', query, posts }),
      () => dispatch({ type: 'failed', query }),
    );
  }, []);
  return [view, search];
}
