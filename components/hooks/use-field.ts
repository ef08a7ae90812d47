import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { TabAnswer } from '@/utils/messaging/protocol';
import type { FieldView } from '../popup/popup-view';
import type { Asked } from '../shared/asked';
import { useReturn } from './use-return';

/**
 * Where in a tab a link would go, and a way to look again. It is looked for anew with every answer
 * on the tab, and when the person comes back to the popup in a tab of its own.
 */
export function useField(
  tabId: number,
  answered: Asked<TabAnswer>,
): readonly [FieldView, () => void] {
  const [view, setView] = useState<FieldView>({ state: 'asking' });
  const refresh = useCallback(() => {
    ask('background:field', { tabId }).then(
      (field) => setView(field ? { state: 'field', field } : { state: 'none' }),
      () => setView({ state: 'none' }),
    );
  }, [tabId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the tab shows may have changed with the answer.
  useEffect(refresh, [refresh, answered]);
  useReturn(refresh);
  return [view, refresh];
}
