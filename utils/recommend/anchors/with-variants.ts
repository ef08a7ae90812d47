import type { Anchor } from '../recommendation';
import { CONNECTORS } from '../text/stop-words';
import type { Draft, DraftSentence, DraftWord } from './draft';
import { isPhrase } from './is-phrase';
import { CLAUSE_WORDS, PREPOSITIONS, QUESTION_WORDS, WAITING_VERBS } from './phrase-words';
import type { WantedPost } from './wanted-post';

/** A sentence and the words in it that could carry the link, best first. */
interface Place {
  readonly sentence: DraftSentence;
  readonly anchors: readonly Anchor[];
}

/**
 * The best words of a sentence, and the best of those that are longer and shorter in the same place: neither with a word
 * before them that only leads up to them, nor running on into a clause, nor parts of a tag or keyword: “generation” of
 * “lead generation”.
 */
export function withVariants(
  { blocks }: Draft,
  { sentence: { block, words }, anchors }: Place,
  wanted: WantedPost,
  tells: (anchor: Anchor) => boolean,
): readonly Anchor[] {
  const [best] = anchors;
  if (best === undefined) return [];
  const text = blocks[block]?.text ?? '';
  const longer = anchors.find((other) => holds(other, best) && !runsOn(text, words, other, best));
  const shorter = anchors.find(
    (other) => holds(best, other) && tells(other) && !isPart(words, other, wanted),
  );
  return [best, longer, shorter].filter((anchor) => anchor !== undefined);
}

const holds = (outer: Anchor, inner: Anchor): boolean =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end;

/** Whether what longer words add leads up to the best ones or goes on after them: “in …”, “… is an easy”, “… makes”. */
function runsOn(text: string, words: readonly DraftWord[], longer: Anchor, best: Anchor): boolean {
  const within = words.filter(({ start, end }) => start >= longer.start && end <= longer.end);
  const written = ({ start, end }: DraftWord): string => text.slice(start, end).toLowerCase();
  const [first = ''] = within.map(written);
  const last = within.at(-1);
  if (PREPOSITIONS.has(first) || CONNECTORS.has(first)) return true;
  if (QUESTION_WORDS.has(first)) return false;
  if (last?.stop && last.end > best.end) return true;
  const added = within.filter(({ start, end }) => start < best.start || end > best.end);
  return added.map(written).some((word) => CLAUSE_WORDS.has(word) || WAITING_VERBS.has(word));
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
