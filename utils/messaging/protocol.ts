import type { FieldSummary } from '../content/frame-script';
import type { Insertion } from '../insert/insertion';
import type { Link, LinkFormat } from '../insert/link';
import type { DraftWords } from '../insert/link-words';
import type { PostFacts } from '../library/address';
import type { LibraryAddress } from '../library/library';
import type { LibraryColour } from '../library/library-colour';
import type { LibraryTag } from '../library/library-tags';
import type { PostCard } from '../library/post';
import type { PhraseSuggestion } from '../topics/learn/suggest-phrases';
import type { Topic } from '../topics/topic';
import type { InsertFailure, Outcome } from './outcome';

/** Words of a draft that a link can be put on, and where a person finds them. */
export interface DraftAnchor extends DraftWords {
  readonly frameId: number;
  /** The words themselves. */
  readonly text: string;
  /** Which block of the draft they stand in, counted from 1. */
  readonly paragraph: number;
}

/** A recommended post as the popup shows it. */
export interface RecommendedPost {
  readonly post: PostCard;
  /** Sentences, heaviest first. */
  readonly reasons: readonly string[];
  /** The best words for the link, best first. */
  readonly anchors: readonly DraftAnchor[];
}

/**
 * Why nothing can be read in a tab: no extension may touch the page, the browser shows a PDF or a picture, or the tab
 * was closed.
 */
export type Blocked = 'closed-page' | 'no-text' | 'no-tab';

/** What Linkloom knows of a tab. */
export type TabAnswer =
  /** Nothing can be read in this tab, nor on the site that it may show. */
  | { readonly state: 'blocked'; readonly why: Blocked }
  /** The person switched Linkloom off on this site. */
  | { readonly state: 'off'; readonly site: string }
  /** The page has not been read yet. */
  | { readonly state: 'waiting'; readonly site: string }
  /** The page was read; where nothing fits, both lists are empty. */
  | {
      readonly state: 'read';
      readonly site: string;
      readonly topics: readonly Topic[];
      readonly posts: readonly RecommendedPost[];
      /** Set where no post of any library is in the language of the page. */
      readonly isForeign?: true;
    };

/** How the insertion of a post ended, with the link for the clipboard where it failed. */
export interface InsertOutcome {
  readonly insertion: Insertion | { readonly ok: false; readonly reason: InsertFailure };
  readonly link: Link;
}

/** What the options page shows of a library. */
export interface LibrarySummary {
  readonly id: string;
  readonly name: string;
  /** Another one whenever its posts are others. */
  readonly edition: string;
  /** As the settings have it. */
  readonly address: LibraryAddress;
  /** As the library itself has it. */
  readonly ownAddress: LibraryAddress;
  readonly colour: LibraryColour;
  /** As the person says, or undefined where it is left to be detected. */
  readonly language: string | undefined;
  /** What most of its posts are in; '' where that is unknown. */
  readonly detectedLanguage: string;
  readonly isOn: boolean;
  /** It came with Linkloom, so it can be switched off and not removed. */
  readonly isBundled: boolean;
  /** An administrator gave it, so it is neither switched off nor removed here. */
  readonly isManaged: boolean;
  /** How many posts it has; where it is switched off, none of them are listed. */
  readonly count: number;
  readonly posts: readonly PostCard[];
  /** What the address of the first post is made of, to show what a pattern would give. */
  readonly sample: PostFacts | undefined;
  /** The library's own tags, before settings: name, phrases, posts. */
  readonly tags: readonly LibraryTag[];
}

/** Every message the extension sends. Keys are `<receiver>:<verb>`; nothing else crosses a context. */
export interface Protocol {
  /** A frame was read and topics were found, or those it reported before are gone. */
  'background:report': (report: unknown) => void;
  /** What is known of a tab. */
  'background:tab': (request: { tabId: number }) => TabAnswer;
  /** The field of a tab that the person was in last. */
  'background:field': (request: { tabId: number }) => FieldSummary | undefined;
  /** How something ended that was done in a tab without the popup; it is told once. */
  'background:notice': (request: { tabId: number }) => Outcome | undefined;
  /** Posts of the whole library by their words, with words of the draft in a tab for the link. */
  'background:search': (request: { tabId: number; query: string }) => readonly RecommendedPost[];
  /** Writes the link to a post into the field the person was in, or puts it on words of the draft. */
  'background:insert': (request: {
    tabId: number;
    postId: string;
    format?: LinkFormat;
    words?: DraftAnchor;
  }) => InsertOutcome;
  /** Shows words in the page, for as long as the asker wants it. Lasting: see `askWhile`. */
  'background:show-words': (request: { tabId: number; words: DraftAnchor }) => void;
  /** The link to a post, as it would be written. */
  'background:link': (request: { postId: string }) => Link | undefined;
  /** The libraries as the options page shows them. */
  'background:libraries': (request: Record<string, never>) => readonly LibrarySummary[];
  /** Fetches a library anew; how that went is kept with its source. */
  'background:refresh': (request: { libraryId: string }) => void;
  /** Phrases for a tag that its posts suggest. */
  'background:suggest': (request: { tag: string }) => readonly PhraseSuggestion[];
  /** Libraries were imported, removed, renamed or switched. */
  'background:librariesChanged': (request: Record<string, never>) => void;
}
