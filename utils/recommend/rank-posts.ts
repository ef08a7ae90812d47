import type { Reading } from '../topics/reading';
import { anchorsIn } from './anchors/anchors-in';
import { type Draft, readDraft } from './anchors/draft';
import type { TakenWords } from './anchors/sentence-anchors';
import { speaks } from './has-posts-for';
import { addressKey } from './index/address-key';
import { postAt } from './index/post-at';
import type { SearchIndex } from './index/search-index';
import { bestOf } from './rank/best-of';
import { matchPhrases } from './rank/match-phrases';
import { measure } from './rank/measure';
import { type Page, readPage } from './rank/page';
import { postsAmong, postsWhere } from './rank/posts-where';
import { relatedness, SHARE_OF_OWN } from './rank/related';
import { weighSignals } from './rank/weigh-signals';
import { weightsFor } from './rank/weights';
import { reasonsFor } from './reasons/reasons';
import type { Recommendation } from './recommendation';
import { numberOf } from './text/text-table';

/** What may be ranked, and for when. */
export interface RankOptions {
  readonly limit: number;
  /** Ids or addresses of posts that are not recommended, such as those the draft already links to. */
  readonly exclude?: readonly string[];
  /** The day the page was written (ISO 8601; today for a draft): authors link to what is there, and rather to what is near. */
  readonly writtenOn?: string;
  /** The reading was chosen by the person (selected words): it need not show by itself that it belongs to the library. */
  readonly isChosen?: boolean;
  /** Words that are links already: no anchor touches them. */
  readonly taken?: readonly TakenWords[];
  /** For how many of the posts anchors are looked for: for all where it isn't said. */
  readonly anchorsFor?: number;
}

const DAY = 86_400_000;
/** The relatedness of a library's own posts, by the middle one of them. */
const TYPICAL = 1 / SHARE_OF_OWN;

/**
 * The posts of a library that fit a page, best first, with what carried their score. Empty where
 * nothing fits well enough. The page itself is never among them, nor a post in another language.
 */
export function rankPosts(
  index: SearchIndex,
  reading: Reading,
  {
    limit,
    exclude = [],
    writtenOn = '',
    isChosen = false,
    taken = [],
    anchorsFor = limit,
  }: RankOptions,
): readonly Recommendation[] {
  const page = readPage(reading, index);
  const self = numberOf(index.byAddress, addressKey(reading.url));
  const met = matchPhrases(index, page);
  const related = relatedness(index, page, met);
  if (!isChosen && related < 1) return [];
  const day = Math.floor(Date.parse(writtenOn) / DAY);
  const signals = measure(index, page, { self, day, met: met.keys() });
  const left = exclude.flatMap((one) => [
    numberOf(index.byId, one),
    numberOf(index.byAddress, addressKey(one)),
  ]);
  const candidates = candidatesFor(index, page, [...left, self]);
  const draft = readOnce(() => readDraft(reading.blocks, page.language, index));
  const weights = weightsFor(index, self);
  const most = Object.values(weights).reduce((sum, weight) => sum + weight);
  // The best post of a library that is hardly about this must not stand beside the best one of another that is.
  const subject = isChosen ? 1 : Math.min(1, related / TYPICAL);
  const sums = weighSignals(signals, weights, candidates);
  const sharing = postsAmong(candidates, (post) => (signals.whole[post] ?? 0) > 0);
  const best = bestOf(sharing, sums, limit);
  const reasons = reasonsFor(index, best, page, met);
  return best.flatMap((position, rank) => {
    const post = postAt(index, position);
    if (post === undefined) return [];
    const anchors =
      rank < anchorsFor ? anchorsIn(index, draft(), { position, self, taken, isAsked: false }) : [];
    const score = ((sums[position] ?? 0) / most) * subject;
    return [{ postId: post.id, score, reasons: reasons[rank] ?? [], anchors }];
  });
}

function candidatesFor(
  { size, languages }: SearchIndex,
  { language }: Page,
  left: readonly number[],
): Uint32Array {
  const isLeft = new Uint8Array(size);
  for (const position of left) isLeft[position] = 1;
  return postsWhere(size, (position) => {
    return speaks(languages[position] ?? '', language) && isLeft[position] === 0;
  });
}

/** Reads where it is asked first, and not again. */
function readOnce(read: () => Draft): () => Draft {
  let known: Draft | undefined;
  return () => {
    known ??= read();
    return known;
  };
}
