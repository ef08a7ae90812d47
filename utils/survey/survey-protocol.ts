import type { LibraryAddress } from '../library/library';
import type { Linker } from './find-linkers';
import type { Survey } from './survey';

/** What the options page asks the surveyor for, which runs in a worker of its own. */
export type SurveyRequest =
  | { readonly kind: 'look'; readonly library: string; readonly address: LibraryAddress }
  /** The posts that should link to the one at a position of the library that was looked at. */
  | { readonly kind: 'find-linkers'; readonly position: number }
  | { readonly kind: 'stop' };

/** What the surveyor says. */
export type SurveyAnswer =
  | { readonly kind: 'survey'; readonly survey: Survey }
  | {
      readonly kind: 'progress';
      readonly position: number;
      readonly done: number;
      readonly total: number;
      readonly linkers: readonly Linker[];
    }
  | { readonly kind: 'linkers'; readonly position: number; readonly linkers: readonly Linker[] }
  | { readonly kind: 'failed'; readonly reason: string };
