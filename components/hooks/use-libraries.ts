import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { watchSettings } from '@/utils/settings/settings-store';

export type LibrariesView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'known'; readonly libraries: readonly LibrarySummary[] };

type Event =
  | { readonly type: 'answered'; readonly libraries: readonly LibrarySummary[] }
  | { readonly type: 'failed' }
  | { readonly type: 'asked-again' };

/** The libraries with the addresses that the settings give them, and a way to ask again after a failure. */
export function useLibraries(): readonly [LibrariesView, () => void] {
  const [view, dispatch] = useReducer(nextLibrariesView, { state: 'loading' });
  const refresh = useCallback(() => {
    ask('background:libraries', {}).then(
      (libraries) => dispatch({ type: 'answered', libraries }),
      () => dispatch({ type: 'failed' }),
    );
  }, []);
  useEffect(() => {
    refresh();
    return watchSettings(refresh);
  }, [refresh]);
  const retry = useCallback(() => {
    dispatch({ type: 'asked-again' });
    refresh();
  }, [refresh]);
  return [view, retry];
}

function nextLibrariesView(view: LibrariesView, event: Event): LibrariesView {
  switch (event.type) {
    case 'answered':
      return { state: 'known', libraries: event.libraries };
    case 'failed':
      return view.state === 'known' ? view : { state: 'failed' };
    case 'asked-again':
      return { state: 'loading' };
  }
}
