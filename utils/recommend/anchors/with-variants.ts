import type { Anchor } from '../recommendation';
import type { DraftSentence, DraftWord } from './draft';
import { isPhrase } from './is-phrase';
import { AND_WORDS, PREPOSITIONS } from './phrase-words';
import type { WantedPost } from './wanted-post';

/**
 * The best words of a sentence, and the best of those that are longer and shorter in the same place: neither with a word
 * before them that only leads up to them, nor parts of a tag or keyword: “generation” of “lead generation”.
 */
export function withVariants(
  { words }: DraftSentence,
  anchors: readonly Anchor[],
  wanted: WantedPost,
): readonly Anchor[] {
  const [best] = anchors;
  if (best === undefined) return [];
  const longer = anchors.find((other) => holds(other, best) && !leadsUp(other));
  const shorter = anchors.find((other) => holds(best, other) && !isPart(words, other, wanted));
  return [best, longer, shorter].filter((anchor) => anchor !== undefined);
}

const holds = (outer: Anchor, inner: Anchor): boolean =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end;

function leadsUp({ text }: Anchor): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';
  return PREPOSITIONS.has(first) || AND_WORDS.has(first);
}

/** Whether words stand inside of a tag or keyword of the post. */
function isPart(
  words: readonly DraftWord[],
  { start, end }: Anchor,
  { tags, keywords }: WantedPost,
): boolean {
  const first = words.findIndex((word) => word.start >= start);
  const last = words.findLastIndex((word) => word.end <= end);
  const wordings = [...keywords, ...tags.map(({ phrase }) => phrase)];
  return wordings.some(({ terms: { length }, terms }) => {
    if (length <= last - first + 1) return false;
    return words.some((_, at) => {
      const isAround = at <= first && last < at + length;
      return isAround && isPhrase(words, at, at + length - 1, terms);
    });
  });
}
