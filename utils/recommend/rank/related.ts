import type { Phrase, SearchIndex } from '../index/search-index';
import type { TermCounts } from '../text/term-counts';
import type { Page } from './page';

/** Added to the length of a text, so that one word in a sentence is no company yet. */
const SHORT_TEXT = 30;
const COMPANY_SCALE = 10;
const PHRASE_SHARE = 1;
/** Company is kept in tenths. */
export const COMPANY_UNIT = 10;
/** A page may be less related than the library's own posts, but not by more than this. */
export const SHARE_OF_OWN = 0.45;

/** Counts grow logarithmically: the tenth `customer` tells less than the first. */
const dampen = (times: number): number => 1 + Math.log(times);

/**
 * How much the words of a text are those of the library rather than of common prose:
 * Σ w (1 + ln n) · 10 / (50 + Σ (1 + ln n)), w the log odds of the word, n its count.
 */
export function companyOf(
  { terms, times }: TermCounts,
  unknown: number,
  weigh: (term: number) => number,
): number {
  let sum = 0;
  let length = SHORT_TEXT + unknown;
  for (let rank = 0; rank < terms.length; rank += 1) {
    const dampened = dampen(times[rank] ?? 1);
    sum += weigh(terms[rank] ?? -1) * dampened;
    length += dampened;
  }
  return (COMPANY_SCALE * sum) / length;
}

/**
 * How much a page has to do with the library, by the company of its words and the phrases met: from 1 on it does, and
 * libraries of any size and subject have one scale, since each is measured by its own posts.
 */
export function relatedness(
  index: SearchIndex,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): number {
  const { terms: words, stops } = page.words;
  let unknown = 0;
  for (let at = 0; at < words.length; at += 1) {
    if ((words[at] ?? 0) < 0 && stops[at] === 0) unknown += 1;
  }
  const weigh = (term: number): number => (index.company[term] ?? 0) / COMPANY_UNIT;
  let phrases = 0;
  for (const [{ terms, uses }, at] of met) {
    const isTelling = uses.some(
      ({ field }) => field === 'tags' || (terms.length > 1 && field !== 'part'),
    );
    if (isTelling) phrases += at.length;
  }
  const company = companyOf(page.counts, unknown, weigh);
  return (company + PHRASE_SHARE * Math.log1p(phrases)) / (index.leastRelated || 1);
}
