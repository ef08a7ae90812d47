import { pushTo } from './multimap';
import type { Page } from './page';
import { phrasesUnder } from './phrase-book';
import { startOf } from './phrase-table';
import type { Phrase, SearchIndex } from './search-index';

/** Phrases of the index that a page holds word for word, with the positions of their first words. */
export function matchPhrases(
  index: SearchIndex,
  page: Page,
): ReadonlyMap<Phrase, readonly number[]> {
  const found = new Map<Phrase, number[]>();
  for (const [at, { term }] of page.words.entries()) {
    for (const keyed of phrasesUnder(index.phrases, term)) {
      const start = startOf(keyed, page.words, at);
      const { length } = keyed.phrase.terms;
      const isMet =
        start >= 0 && page.words[start]?.block === page.words[start + length - 1]?.block;
      if (isMet) pushTo(found, keyed.phrase, start);
    }
  }
  return found;
}
