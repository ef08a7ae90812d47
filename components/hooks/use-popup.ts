import { useCallback, useState } from 'preact/hooks';
import type { LinkFormat } from '@/utils/insert/link';
import type { Outcome } from '@/utils/messaging/outcome';
import type { RecommendedPost } from '@/utils/messaging/protocol';
import { updateSettings } from '@/utils/settings/settings-store';
import { chosenFormat } from '@/utils/settings/sites';
import { keepOrder } from '../popup/keep-order';
import type { PopupActions, PopupView } from '../popup/popup-view';
import { chooseSiteFormat, switchSite } from '../shared/site-choices';
import { useField } from './use-field';
import { useHasImports } from './use-has-imports';
import { useLinkActions } from './use-link-actions';
import { useSearch } from './use-search';
import { useSettings } from './use-settings';
import { useShownWords } from './use-shown-words';
import { useTabAnswer } from './use-tab-answer';

/** What the popup's surroundings know and it does not. */
export interface PopupPlace {
  readonly tabId: number;
  readonly undoKeys: string;
  readonly openOptions: () => void;
  readonly openImport: () => void;
}

/** Everything the popup draws and does for one tab. */
export function usePopup({ tabId, undoKeys, ...doors }: PopupPlace): {
  view: PopupView;
  actions: PopupActions;
} {
  const settings = useSettings();
  const [answered, retry] = useTabAnswer(tabId);
  const [shown, setShown] = useState<readonly RecommendedPost[]>([]);
  const [field, refreshField] = useField(tabId, answered);
  const [search, setQuery] = useSearch(tabId, answered);
  const hasImports = useHasImports();
  const show = useShownWords(tabId);
  const site = siteOf(answered);
  const format = settings && site !== undefined ? chosenFormat(settings, site) : undefined;
  const { outcome, insert, copy } = useLinkActions(tabId, format, refreshField);
  const tab = inShownOrder(answered, shown, insertedId(outcome));
  const chooseFormat = useCallback(
    (chosen: LinkFormat | undefined) => {
      if (site === undefined) return;
      void updateSettings((s) => chooseSiteFormat(s, site, chosen)).then(refreshField);
    },
    [site, refreshField],
  );
  return {
    view: { tab, field, search, outcome, hasImports, format, undoKeys },
    actions: {
      insert: (post, words) => {
        setShown(postsOf(tab));
        show(undefined);
        insert(post, words);
      },
      show,
      copy,
      search: setQuery,
      chooseFormat,
      switchSite: (name, isOn) => void updateSettings((s) => switchSite(s, name, isOn)),
      ...doors,
      retry,
    },
  };
}

function siteOf(tab: PopupView['tab']): string | undefined {
  return tab.state === 'known' && tab.answer.state !== 'blocked' ? tab.answer.site : undefined;
}

function postsOf(tab: PopupView['tab']): readonly RecommendedPost[] {
  return tab.state === 'known' && tab.answer.state === 'read' ? tab.answer.posts : [];
}

function insertedId(outcome: Outcome): string | undefined {
  return outcome.kind === 'inserted' ? outcome.postId : undefined;
}

function inShownOrder(
  tab: PopupView['tab'],
  shown: readonly RecommendedPost[],
  inserted: string | undefined,
): PopupView['tab'] {
  if (tab.state !== 'known' || tab.answer.state !== 'read') return tab;
  const { topics, posts } = tab.answer;
  // Without topics it is another page: the popup may stand in a tab of its own.
  const kept = keepOrder(posts, shown, topics.length > 0 ? inserted : undefined);
  return { ...tab, answer: { ...tab.answer, posts: kept } };
}
