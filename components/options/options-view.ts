import type { LibrarySummary } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/settings/settings';

/** What the options page knows. */
export type OptionsView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ready';
      readonly settings: Settings;
      readonly libraries: readonly LibrarySummary[];
    };

/** One change of the settings, and what is said when it is saved. */
export interface Edit {
  readonly apply: (settings: Settings) => Settings;
  readonly said: string;
  /** Whether the person is offered to take it back. */
  readonly canUndo?: boolean;
}

/** The last thing that was done, as it is said. */
export interface Notification {
  readonly sentence: string;
  readonly isProblem: boolean;
  readonly undo: (() => void) | undefined;
}

/** Everything a person can do on the options page. */
export interface OptionsActions {
  readonly save: (edit: Edit) => Promise<void>;
  /** Says how something ended that changed no setting. */
  readonly say: (sentence: string) => void;
  /** Takes the last notification away. */
  readonly dismiss: () => void;
  readonly exportFile: () => void;
  readonly importFile: (file: File) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly retry: () => void;
}

/** A keyboard command of the extension, with its keys or '' where it has none. */
export interface Shortcut {
  readonly does: string;
  readonly keys: string;
}
