import type { LinkFormat } from './link';

/** Why nothing was written. The popup has one sentence for each. */
export type InsertionFailure =
  | 'no-field' // the person has not been in any field of this page
  | 'field-gone' // the field was removed from the page
  | 'read-only'
  | 'disabled'
  | 'private' // a password, payment or one-time-code field
  | 'too-long' // maxlength leaves no room
  | 'refused'; // the editor did not take it; nothing was changed

/** How an insertion ended, verified against what the field holds afterwards. */
export type Insertion =
  | {
      readonly ok: true;
      readonly format: LinkFormat;
      /** `text` where a rich editor knows no links and got title and URL as text. */
      readonly wrote: 'link' | 'text';
      /** Whether selected words became the link. */
      readonly onSelection: boolean;
    }
  | { readonly ok: false; readonly reason: InsertionFailure };
