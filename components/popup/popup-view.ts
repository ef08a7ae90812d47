import type { FieldSummary } from '@/utils/content/frame-script';
import type { LinkFormat } from '@/utils/insert/link';
import type { PostCard } from '@/utils/library/post';
import type { Outcome } from '@/utils/messaging/outcome';
import type { DraftAnchor, RecommendedPost, TabAnswer } from '@/utils/messaging/protocol';
import type { Asked } from '../shared/asked';

/** Where a link would go. */
export type FieldView =
  | { readonly state: 'asking' }
  | { readonly state: 'none' }
  | { readonly state: 'field'; readonly field: FieldSummary };

/** The search over the whole library. While an answer is awaited the last posts stay in sight. */
export type SearchView =
  | { readonly state: 'idle'; readonly query: '' }
  | { readonly state: 'asking'; readonly query: string; readonly posts: readonly RecommendedPost[] }
  | { readonly state: 'found'; readonly query: string; readonly posts: readonly RecommendedPost[] }
  | { readonly state: 'failed'; readonly query: string };

/** Everything the popup draws. */
export interface PopupView {
  /** What is known of the tab. */
  readonly tab: Asked<TabAnswer>;
  readonly field: FieldView;
  readonly search: SearchView;
  readonly outcome: Outcome;
  /** Whether there are libraries beside the bundled one. */
  readonly hasImports: boolean;
  /** The format chosen for the site; undefined leaves it to the field. */
  readonly format: LinkFormat | undefined;
  /** The keys that undo on this system, such as `Ctrl+Z`. */
  readonly undoKeys: string;
}

/** Everything a person can do in the popup. */
export interface PopupActions {
  /** Puts the link on words of the draft, or else where the person was in the page. */
  readonly insert: (post: PostCard, words?: DraftAnchor) => void;
  /** Shows words of the draft in the page, until others or none are given. */
  readonly show: (words: DraftAnchor | undefined) => void;
  readonly copy: (post: PostCard) => void;
  readonly search: (query: string) => void;
  readonly chooseFormat: (format: LinkFormat | undefined) => void;
  readonly switchSite: (site: string, isOn: boolean) => void;
  readonly openOptions: () => void;
  /** Opens the options page where posts are imported. */
  readonly openImport: () => void;
  readonly retry: () => void;
}
