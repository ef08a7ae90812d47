import type { DraftSentence } from './draft';
import { isPhrase } from './is-phrase';
import type { Span } from './spans-of';
import type { WantedPost } from './wanted-post';

const KEYWORD = 1.5;
/** Of 55 times that words are met one is a link: that, or less, says nothing. */
const LEAST_LIKELY = 4;

/** How sure words are a link where others linked with them, from 0 to 1, by how likely they did. */
export const surenessOf = (probability: number): number =>
  probability > 0 ? Math.max(0, 1 + Math.log(probability) / LEAST_LIKELY) : 0;

/**
 * How well each span is known to carry a link to a post: others link with the very words, or they are a keyword of the
 * post. Other spans that share words with such a one take nothing away from it.
 */
export function rateKnown(
  { words }: DraftSentence,
  spans: readonly Span[],
  { links, keywords }: WantedPost,
): readonly number[] {
  return spans.map(({ first, last }) => {
    let linked = 0;
    for (const { phrase, probability } of links) {
      if (isPhrase(words, first, last, phrase.terms)) linked = Math.max(linked, probability);
    }
    let keyword = 0;
    for (const { terms, value } of keywords) {
      if (isPhrase(words, first, last, terms)) keyword = Math.max(keyword, value);
    }
    return surenessOf(linked) + KEYWORD * keyword;
  });
}
