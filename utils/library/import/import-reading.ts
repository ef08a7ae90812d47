import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import type { Problem } from '../problem';
import type { Exclusion } from '../read/page';

/** What the person says of an import; all else is found in the files. */
export interface ImportOptions {
  /** Posts dated after this moment are left out. */
  readonly now: Date;
  readonly site?: string;
  readonly pattern?: string;
  /** Told after each post how many of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A post that its author keeps back, as far as it can be told. */
export interface ExcludedPost {
  readonly file: string;
  readonly exclusion: Exclusion;
  readonly post?: Post;
}

/** What an import would save, and all that its author should know of it. */
export interface ImportReading {
  /** The generator or the format that was found: `hugo`, `wordpress`, `csv`, or `markdown`. */
  readonly format: string;
  /** A name for the library: what the source calls itself, or the host of its site. */
  readonly name: string;
  readonly address: LibraryAddress;
  /** Whether the site was given or found; if not, it is only a guess. */
  readonly isSiteKnown: boolean;
  readonly posts: readonly Post[];
  readonly excluded: readonly ExcludedPost[];
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}
