import { useCallback, useEffect, useRef } from 'preact/hooks';
import { askWhile } from '@/utils/messaging/lasting';
import type { DraftAnchor } from '@/utils/messaging/protocol';

/** Shows words of the draft in the page of a tab, until other words or none are given. */
export function useShownWords(tabId: number): (words: DraftAnchor | undefined) => void {
  const hide = useRef<(() => void) | undefined>(undefined);
  const show = useCallback(
    (words: DraftAnchor | undefined) => {
      hide.current?.();
      hide.current = words && askWhile('background:show-words', { tabId, words });
    },
    [tabId],
  );
  useEffect(() => () => hide.current?.(), []);
  return show;
}
