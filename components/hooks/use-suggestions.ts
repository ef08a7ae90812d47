import { useCallback } from 'preact/hooks';
import { ask } from '@/utils/messaging/messenger';
import type { PhraseSuggestion } from '@/utils/topics/learn/suggest-phrases';
import type { Asked } from '../shared/asked';
import { useAsked } from './use-asked';

/** The phrases that the posts of a tag suggest for it, and a way to ask again after a failure. */
export function useSuggestions(
  tag: string,
): readonly [Asked<readonly PhraseSuggestion[]>, () => void] {
  const question = useCallback(() => ask('background:suggest', { tag }), [tag]);
  const { asked, retry } = useAsked(question);
  return [asked, retry];
}
