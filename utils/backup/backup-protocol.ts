import type { LibrarySources } from '../fetching/library-source';
import type { Settings } from '../settings/settings';
import type { SettingsChanges } from './compare-settings';

/** What the options page asks the worker for that writes and restores back-ups. */
export type BackupRequest =
  | { readonly kind: 'write'; readonly settings: Settings; readonly sources: LibrarySources }
  /** The settings are those of now, to be compared with. */
  | { readonly kind: 'read'; readonly file: Blob; readonly settings: Settings }
  /** Restores what was read. */
  | { readonly kind: 'restore' };

/** What the worker says. */
export type BackupAnswer =
  | {
      readonly kind: 'progress';
      readonly step: 'write' | 'read' | 'index' | 'save';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'written'; readonly file: Blob; readonly libraries: number }
  | { readonly kind: 'preview'; readonly preview: BackupPreview }
  /** The libraries are stored; settings and sources are the page's to store. */
  | { readonly kind: 'restored'; readonly settings: Settings; readonly sources: LibrarySources }
  | { readonly kind: 'failed'; readonly reason: string };

/** What restoring a back-up would change. */
export interface BackupPreview {
  readonly libraries: readonly LibraryChange[];
  /** Names of the stored libraries that the back-up does not have; they stay. */
  readonly staying: readonly string[];
  readonly settings: SettingsChanges;
}

/** What becomes of a library. */
export interface LibraryChange {
  readonly name: string;
  readonly count: number;
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}
