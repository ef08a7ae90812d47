import type { DraftWord } from './draft';
import { isPhrase } from './is-phrase';
import type { Name } from './names-of';
import type { Span } from './spans-of';

/** The greatest value of the wordings that a span is, word for word; 0 where it is none. */
export function worthOf(
  words: readonly DraftWord[],
  { first, last }: Span,
  wordings: readonly Name[],
): number {
  let most = 0;
  for (const { terms, value } of wordings) {
    if (value > most && isPhrase(words, first, last, terms)) most = value;
  }
  return most;
}
