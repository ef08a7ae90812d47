import type { LinkFormat } from '../insert/link';
import type { LibraryAddress } from '../library/library';
import type { LibraryColour } from '../library/library-colour';

/** What the person changed about one tag; what is absent is as the library has it. */
export interface TagSetting {
  readonly use?: boolean;
  readonly phrases?: readonly string[];
  /** The name the tag is shown under. Two tags that are shown under one name are merged. */
  readonly shownAs?: string;
  readonly deleted?: boolean;
  /** The tag is the person's own: no library has it. */
  readonly added?: boolean;
  /** The posts the person gave the tag to, beside those that carry it in the library. */
  readonly postIds?: readonly string[];
}

/** What the person changed about one library; what is absent is as the library has it. */
export interface LibrarySetting extends Partial<LibraryAddress> {
  readonly colour?: LibraryColour;
  /** The language of all its posts (`en`), where it is not to be detected. */
  readonly language?: string;
}

/** What the person changed about one post. */
export interface PostSetting {
  /** Wordings by which the post is recognised, beside its keywords. */
  readonly phrases?: readonly string[];
  /** It is found by searching, and never recommended. */
  readonly never?: boolean;
}

/** What the person chose for one site and its subdomains. */
export interface SiteSetting {
  /** Linkloom does not run there. */
  readonly off?: boolean;
  /** The format links are written in there, instead of what the field suggests. */
  readonly format?: LinkFormat;
}

/** Everything the person can configure: one record, versioned. */
export interface Settings {
  readonly version: 1;
  /** By the name of the tag in its library, or of the added tag. */
  readonly tags: Readonly<Record<string, TagSetting>>;
  /** By library id. Site and pattern stand there together, or neither does. */
  readonly libraries: Readonly<Record<string, LibrarySetting>>;
  /** Ids of libraries, the preferred one first; those that are not named come after. */
  readonly order: readonly string[];
  /** By post id, with its library's (`library/post`), so that a re-import keeps them. */
  readonly posts: Readonly<Record<string, PostSetting>>;
  /** By host name, without scheme or port. */
  readonly sites: Readonly<Record<string, SiteSetting>>;
  readonly links: LinkRules;
  /** What of it an administrator set; absent where there is no policy. Never stored. */
  readonly managed?: ManagedMarks;
}

/** What of the settings an administrator set, so that nobody changes it here. */
export interface ManagedMarks {
  /** Names of tags. */
  readonly tags: readonly string[];
  /** Hosts. */
  readonly sites: readonly string[];
  readonly links: boolean;
  /** What of the policy could not be taken, each a sentence. */
  readonly faults: readonly string[];
}

/** What is done to every link before it is written. */
export interface LinkRules {
  /** Query parameters that every link gets: `utm_source=blog&utm_medium=link`, or ''. */
  readonly parameters: string;
}

/** What a new installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  tags: {},
  libraries: {},
  order: [],
  posts: {},
  sites: {},
  links: { parameters: '' },
};
