import { useCallback, useEffect } from 'preact/hooks';
import type { FieldSummary } from '@/utils/content/frame-script';
import { ask } from '@/utils/messaging/messenger';
import type { TabAnswer } from '@/utils/messaging/protocol';
import type { FieldView } from '../popup/popup-view';
import type { Asked } from '../shared/asked';
import { useAsked } from './use-asked';

/**
 * Where in a tab a link would go, and a way to look again. It is looked for anew with every answer
 * on the tab, which is asked for when the person comes back to the popup in a tab of its own, too.
 */
export function useField(
  tabId: number,
  answered: Asked<TabAnswer>,
): readonly [FieldView, () => void] {
  const question = useCallback(() => ask('background:field', { tabId }), [tabId]);
  const { asked, refresh } = useAsked(question);
  useEffect(() => {
    // What the tab shows may have changed with the answer.
    if (answered.state !== 'loading') refresh();
  }, [refresh, answered]);
  return [fieldView(asked), refresh];
}

function fieldView(asked: Asked<FieldSummary | undefined>): FieldView {
  if (asked.state === 'loading') return { state: 'asking' };
  const field = asked.state === 'known' ? asked.answer : undefined;
  return field ? { state: 'field', field } : { state: 'none' };
}
