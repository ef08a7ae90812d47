import type { WebSource } from '../fetching/fetch-source';
import type { FoundSource } from '../fetching/page-sources';
import type { LibraryAddress } from '../library/library';
import type { Problem } from '../library/problem';

/** What the options page asks the importer for, which runs in a worker of its own. */
export type ImporterRequest =
  | { readonly kind: 'read'; readonly files: readonly NamedFile[] }
  /** What lies at an address of the web. The browser must have let the extension read that site. */
  | { readonly kind: 'fetch'; readonly url: string }
  /** The pages of posts that were read of a sitemap, for their titles and texts. */
  | { readonly kind: 'fetch-pages' }
  /** The same posts at another address, compared with a library that is there already. */
  | {
      readonly kind: 'look';
      readonly address: LibraryAddress;
      readonly replaces: string | undefined;
    }
  | {
      readonly kind: 'save';
      readonly address: LibraryAddress;
      readonly replaces: string | undefined;
      readonly name: string;
    };

/** A file by its path in what the person chose. */
export interface NamedFile {
  readonly path: string;
  readonly file: Blob;
}

/** What the importer says. */
export type ImporterAnswer =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly things: ProgressThing;
      readonly step: ImportStep;
    }
  /** A page leads to several sources, or to one of another site. */
  | { readonly kind: 'choices'; readonly choices: readonly FoundSource[] }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly count: number;
      /** Where on the web it was read, if it was. */
      readonly source?: WebSource & { readonly readsPages: boolean };
    }
  /** `elsewhere` is the address on another site that the one given leads to. */
  | { readonly kind: 'failed'; readonly reason: string; readonly elsewhere?: string };

/** What takes its time in an import: reading, and once the person said so, indexing posts and writing them. */
export type ImportStep = 'read' | 'index' | 'save';

/** What progress counts. */
export type ProgressThing = 'post' | 'sitemap' | 'page';

/** What an import would save, as far as a person looks at it. */
export interface ImportPreview {
  readonly format: string;
  readonly name: string;
  readonly address: LibraryAddress;
  /** Whether the site was found; if not, it is for the person to say. */
  readonly isSiteKnown: boolean;
  readonly count: number;
  /** The first posts with their addresses. */
  readonly sample: readonly PreviewedPost[];
  /** How many titles had to be made of addresses, as nothing else is known of the posts. */
  readonly guessedTitles: number;
  /** A sentence on pages that no program may fetch, where there are such. */
  readonly closedPages: string | undefined;
  /** Where on the web it was read. */
  readonly source: WebSource | undefined;
  /** How many posts are kept back, by the reason. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** The library that it would take the place of, and what that would change. */
  readonly replaces: string | undefined;
  readonly changes: LibraryChanges | undefined;
}

export interface PreviewedPost {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly isTitleGuessed: boolean;
}

/** How a library differs from the one before it. */
export interface LibraryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
