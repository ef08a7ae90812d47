import type { DraftSentence } from './draft';
import type { Span } from './span';
import type { WantedPost } from './wanted-post';
import { worthOf } from './worth-of';
import { isTitle } from './written-title';

const KEYWORD = 1.5;
const TITLE = 1;
/** Of 55 times that words are met one is a link: that, or less, says nothing. */
const LEAST_LIKELY = 4;

/** How sure words are a link where others linked with them, from 0 to 1, by how likely they did. */
export const surenessOf = (probability: number): number =>
  probability > 0 ? Math.max(0, 1 + Math.log(probability) / LEAST_LIKELY) : 0;

/**
 * How well each span is known to carry a link to a post: others link with the very words, they are a keyword of the
 * post, or its title as that writes it. Other spans that share words with such a one take nothing away from it.
 */
export function rateKnown(
  plain: string,
  { words }: DraftSentence,
  spans: readonly Span[],
  { links, keywords, names }: WantedPost,
): readonly number[] {
  const linked = links.map(({ phrase, probability }) => ({
    terms: phrase.terms,
    value: probability,
  }));
  return spans.map((span) => {
    const own = plain.slice(words[span.first]?.start, words[span.last]?.end);
    return (
      surenessOf(worthOf(words, span, linked)) +
      KEYWORD * worthOf(words, span, keywords) +
      TITLE * Number(isTitle(own, names))
    );
  });
}
