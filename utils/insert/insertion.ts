import type { LinkFormat } from './link';

/** Why nothing was written. The popup has one sentence for each. */
export const INSERTION_FAILURES = [
  /** The person has not been in any field of this page. */
  'no-field',
  /** The field was removed from the page. */
  'field-gone',
  'read-only',
  'disabled',
  /** A password, payment or one-time-code field. */
  'private',
  /** The field's maxlength leaves no room. */
  'too-long',
  /** The selected words stand in more than one paragraph, which no link can hold. */
  'several-paragraphs',
  /** The editor did not take it; nothing was changed. */
  'refused',
] as const;

export type InsertionFailure = (typeof INSERTION_FAILURES)[number];

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
