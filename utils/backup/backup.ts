import type { LibrarySources } from '../fetching/library-source';
import type { Library } from '../library/library';
import type { Settings } from '../settings/settings';

/** A library as a back-up has it. */
export interface BackedUpLibrary {
  readonly library: Library;
  /** The generator or the format it was read from. */
  readonly format: string;
}

/** Everything a person has in Linkloom. */
export interface Backup {
  readonly settings: Settings;
  /** Where libraries are fetched from, by their ids. */
  readonly sources: LibrarySources;
  /** Ids of the libraries that are switched off, the bundled one too; undefined in a file of settings alone. */
  readonly off: readonly string[] | undefined;
  /** The imported libraries. */
  readonly libraries: readonly BackedUpLibrary[];
}
