import type { DraftWord } from './draft';
import { isPhrase } from './is-phrase';
import type { Span } from './span';
import type { Wording } from './wording';

/** The greatest value of the wordings that a span is, word for word; 0 where it is none. */
export function worthOf(
  words: readonly DraftWord[],
  { first, last }: Span,
  wordings: readonly Wording[],
): number {
  let most = 0;
  for (const { terms, value } of wordings) {
    if (value > most && isPhrase(words, first, last, terms)) most = value;
  }
  return most;
}
