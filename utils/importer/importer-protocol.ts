import type { LibraryAddress } from '../library/library';
import type { Problem } from '../library/problem';

/** What the options page asks the importer for, which runs in a worker of its own. */
export type ImporterRequest =
  | { readonly kind: 'read'; readonly files: readonly NamedFile[] }
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
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'saved'; readonly id: string; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What an import would save, as far as a person looks at it. */
export interface ImportPreview {
  readonly format: string;
  readonly name: string;
  readonly address: LibraryAddress;
  /** Whether the site was found; if not, it is for the person to say. */
  readonly isSiteKnown: boolean;
  readonly count: number;
  /** The first posts with their addresses. */
  readonly sample: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  /** How many posts are kept back, by the reason. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** The library that it would take the place of, and what that would change. */
  readonly replaces: string | undefined;
  readonly changes: LibraryChanges | undefined;
}

/** How a library differs from the one before it. */
export interface LibraryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
