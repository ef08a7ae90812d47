import type { Spot } from '../insert/field/spot';
import type { Insertion } from '../insert/insertion';
import type { Link, LinkFormat } from '../insert/link';
import type { DraftWords } from '../insert/link-words';

/** What the background reads of a frame without a message. */
export interface FrameProbe {
  /** Whether the page was read since it was loaded. */
  readonly isRead: boolean;
  /** When the person was last in a field, in ms since the epoch; 0 where only a script was, null where there is none. */
  readonly stamp: number | null;
}

/** What the content script leaves in its own world of a frame; pages cannot see it. */
export interface FrameScript {
  readonly probe: () => FrameProbe;
  /** Where the link would go: the field with the caret or the selection. */
  readonly spot: () => Spot | null;
  /** Reads the page at once, also in a hidden tab, and resolves when what was found is reported; false where it is too early. */
  readonly read: () => Promise<boolean>;
  readonly stop: () => void;
}

/** The field that a link would go into. */
export interface FieldSummary {
  /** The format that the field suggests. */
  readonly format: LinkFormat;
  /** The selected words, shortened, or '' for a caret. */
  readonly selection: string;
}

/** What a frame writes with, loaded when it is first needed: most pages are only read. */
export interface FrameWriter {
  /** Null where there is no field, or a private one. */
  readonly describe: () => FieldSummary | null;
  /**
   * Writes the link where the person was last, or on words of a draft in this frame. `format` is
   * null for the one that the field suggests.
   */
  readonly insert: (
    link: Link,
    format: LinkFormat | null,
    words: DraftWords | null,
  ) => Promise<Insertion>;
  /**
   * Shows words of a draft in the page, brought into sight, and leaves the DOM as it is; until
   * they are hidden, or for 20 s. False where they are not there, or no browser can: inputs and
   * textareas draw their text themselves.
   */
  readonly show: (words: DraftWords) => boolean;
  readonly hide: () => void;
  /** Puts a link on the clipboard; false where the browser refused. */
  readonly copy: (link: Link) => boolean;
}

/** The name under which words are shown in a page. */
export const SHOWN_WORDS = 'linkloom-words';

declare global {
  var linkloom: FrameScript | undefined;
  var linkloomWriter: FrameWriter | undefined;
}
