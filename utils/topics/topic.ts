import type { Place } from './reading';

/** A phrase that was found, how often, and where. */
export interface PhraseHit {
  readonly phrase: string;
  readonly count: number;
  readonly places: readonly Place[];
}

/** A tag found on a page, with the phrases and places that show it. */
export interface Topic {
  readonly tag: string;
  /** 0 to 1: how sure it is that the page is about the tag. */
  readonly score: number;
  /** Most telling first. */
  readonly phrases: readonly PhraseHit[];
}
