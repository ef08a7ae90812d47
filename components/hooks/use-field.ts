import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { FieldView } from '../popup/popup-view';

/** Where in a tab a link would go, and a way to look again. */
export function useField(tabId: number): readonly [FieldView, () => void] {
  const [view, setView] = useState<FieldView>({ state: 'asking' });
  const refresh = useCallback(() => {
    ask('background:field', { tabId }).then(
      (field) => setView(field ? { state: 'field', field } : { state: 'none' }),
      () => setView({ state: 'none' }),
    );
  }, [tabId]);
  useEffect(refresh, [refresh]);
  return [view, refresh];
}
