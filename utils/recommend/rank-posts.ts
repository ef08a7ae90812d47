import type { Reading } from '../topics/reading';
import { addressKey } from './address-key';
import { findAnchors } from './find-anchors';
import { matchPhrases } from './match-phrases';
import { measure } from './measure';
import { type Page, readPage } from './page';
import { reasonsFor } from './reasons';
import type { Recommendation } from './recommendation';
import { isRelated } from './related';
import type { SearchIndex } from './search-index';
import { weighSignals } from './weigh-signals';
import { DEFAULT_WEIGHTS } from './weights';

/** What may be ranked, and for when. */
export interface RankOptions {
  readonly limit: number;
  /** Ids or addresses of posts that are not recommended, such as those the draft already links to. */
  readonly exclude?: readonly string[];
  /** The day the page was written (ISO 8601; today for a draft): authors link to what is there, and rather to what is near. */
  readonly writtenOn?: string;
  /** The reading was chosen by the person (selected words): it need not show by itself that it belongs to the library. */
  readonly isChosen?: boolean;
}

const DAY = 86_400_000;
const GREATEST_SUM = Object.values(DEFAULT_WEIGHTS).reduce((sum, weight) => sum + weight);

/**
 * The posts of a library that fit a page, best first, with what carried their score. Empty where
 * nothing fits well enough. The page itself is never among them, nor a post in another language.
 */
export function rankPosts(
  index: SearchIndex,
  reading: Reading,
  { limit, exclude = [], writtenOn = '', isChosen = false }: RankOptions,
): readonly Recommendation[] {
  const page = readPage(reading, index);
  const here = addressKey(reading.url);
  const self = index.posts.findIndex((post) => addressKey(post.url) === here);
  const met = matchPhrases(index, page);
  if (!isChosen && !isRelated(index, page, met)) return [];
  const day = Math.floor(Date.parse(writtenOn) / DAY);
  const signals = measure(index, page, { self, day, met: met.keys() });
  const candidates = candidatesFor(index, page, exclude).filter((post) => post !== self);
  const sums = weighSignals(signals, DEFAULT_WEIGHTS, candidates);
  return candidates
    .filter((post) => (signals.whole[post] ?? 0) > 0)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0))
    .slice(0, limit)
    .flatMap((position) => {
      const post = index.posts[position];
      if (post === undefined) return [];
      const reasons = reasonsFor(index, position, page, met);
      const anchors = findAnchors(reading.blocks, post, index);
      const score = (sums[position] ?? 0) / GREATEST_SUM;
      return [{ postId: post.id, score, reasons, anchors }];
    });
}

function candidatesFor(
  { posts }: SearchIndex,
  { language }: Page,
  exclude: readonly string[],
): readonly number[] {
  const left = new Set(exclude.flatMap((one) => [one, addressKey(one)]));
  const candidates: number[] = [];
  for (const [position, post] of posts.entries()) {
    const speaks = post.language === '' || language === '' || post.language === language;
    if (speaks && !left.has(post.id) && !left.has(addressKey(post.url))) candidates.push(position);
  }
  return candidates;
}
