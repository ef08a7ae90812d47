import type { Phrase, SearchIndex, Signal } from '../index/search-index';
import { likeness } from './likeness';
import { measureDates } from './measure-dates';
import { linkedByNeighbours } from './measure-links';
import { bestNaming } from './measure-names';
import { measurePhrases } from './measure-phrases';
import { bestPassage } from './measure-text';
import type { Page } from './page';

/** What speaks for each post, one list a signal, each signal in a measure of its own. */
export type Signals = Readonly<Record<Signal, Float32Array>>;

/** What is known of a page beside its words. */
export interface PageFacts {
  /** The position of the post that is the page itself, or -1. */
  readonly self: number;
  /** The day it was written, in days since 1970, or NaN where that is not known. */
  readonly day: number;
  readonly met: Iterable<Phrase>;
}

export function measure(index: SearchIndex, page: Page, { self, day, met }: PageFacts): Signals {
  const whole = likeness(index, page.counts);
  return {
    whole,
    passage: bestPassage(index, page.sentences),
    name: bestNaming(index, page.sentences, page.title),
    ...measurePhrases(index, met, self),
    neighbours: linkedByNeighbours(index, whole, self),
    ...measureDates(index, day),
  };
}
