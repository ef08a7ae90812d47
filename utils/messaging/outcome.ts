import type { Insertion, InsertionFailure } from '../insert/insertion';

/** Why a link did not get into the page, beyond what the field itself can say. */
export type InsertFailure = InsertionFailure | 'blocked-page' | 'site-off' | 'no-answer';

/** How the last thing the person did with a post ended. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'inserting'; readonly postId: string }
  | {
      readonly kind: 'inserted';
      readonly postId: string;
      readonly insertion: Extract<Insertion, { readonly ok: true }>;
      /** The words of the draft that the person chose for the link. */
      readonly words?: string;
    }
  | { readonly kind: 'copied'; readonly postId: string }
  | { readonly kind: 'copy-failed'; readonly postId: string }
  /** The page did not take the link; the clipboard did. */
  | { readonly kind: 'copied-instead'; readonly postId: string; readonly reason: InsertFailure }
  /** Neither the page nor the clipboard took the link. */
  | { readonly kind: 'failed'; readonly postId: string; readonly reason: InsertFailure };
