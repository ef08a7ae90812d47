import type { Phrase, SearchIndex, Signal } from '../index/search-index';
import { likeness } from './likeness';
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

/** A post that is a few days younger than the page may still have been at hand. */
const GRACE_DAYS = 3;
const MONTH = 30;

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

/** Whether a post was there when the page was written, and how near in time. Nothing where a date is missing. */
function measureDates(
  { size, days }: SearchIndex,
  day: number,
): Readonly<Record<'written' | 'near', Float32Array>> {
  const written = new Float32Array(size).fill(0.5);
  const near = new Float32Array(size);
  if (Number.isNaN(day)) return { written, near };
  for (let position = 0; position < size; position += 1) {
    const age = day - (days[position] ?? Number.NaN);
    if (Number.isNaN(age)) continue;
    written[position] = age >= -GRACE_DAYS ? 1 : 0;
    near[position] = 1 / Math.log(Math.E + Math.abs(age) / MONTH);
  }
  return { written, near };
}
