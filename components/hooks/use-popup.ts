import { useCallback, useState } from 'preact/hooks';
import type { LinkFormat } from '@/utils/insert/link';
import type { RecommendedPost } from '@/utils/messaging/protocol';
import { updateSettings } from '@/utils/settings/settings-store';
import { chosenFormat } from '@/utils/settings/sites';
import { keepOrder } from '../popup/keep-order';
import type { PopupActions, PopupView } from '../popup/popup-view';
import { chooseSiteFormat, switchSite } from '../shared/site-choices';
import { useField } from './use-field';
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
}

/** Everything the popup draws and does for one tab. */
export function usePopup({ tabId, undoKeys, openOptions }: PopupPlace): {
  view: PopupView;
  actions: PopupActions;
} {
  const settings = useSettings();
  const [answered, retry] = useTabAnswer(tabId);
  const [shownIds, setShownIds] = useState<readonly string[]>([]);
  const tab = inShownOrder(answered, shownIds);
  const [field, refreshField] = useField(tabId);
  const [search, setQuery] = useSearch();
  const show = useShownWords(tabId);
  const site = siteOf(tab);
  const format = settings && site !== undefined ? chosenFormat(settings, site) : undefined;
  const { outcome, insert, copy } = useLinkActions(tabId, format, refreshField);
  const chooseFormat = useCallback(
    (chosen: LinkFormat | undefined) => {
      if (site === undefined) return;
      void updateSettings((s) => chooseSiteFormat(s, site, chosen)).then(refreshField);
    },
    [site, refreshField],
  );
  return {
    view: { tab, field, search, outcome, format, undoKeys },
    actions: {
      insert: (post, words) => {
        setShownIds(postsOf(tab).map((shown) => shown.post.id));
        show(undefined);
        insert(post, words);
      },
      show,
      copy,
      search: setQuery,
      chooseFormat,
      switchSite: (name, isOn) => void updateSettings((s) => switchSite(s, name, isOn)),
      openOptions,
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

function inShownOrder(tab: PopupView['tab'], shownIds: readonly string[]): PopupView['tab'] {
  if (tab.state !== 'known' || tab.answer.state !== 'read') return tab;
  return { ...tab, answer: { ...tab.answer, posts: keepOrder(tab.answer.posts, shownIds) } };
}
