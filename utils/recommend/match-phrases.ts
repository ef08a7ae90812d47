import { standsAt } from './build-phrases';
import { derive } from './derived';
import { pushTo } from './multimap';
import type { Page } from './page';
import type { Phrase, SearchIndex } from './search-index';

/** Phrases of the index that a page holds word for word, with the positions of their first words. */
export function matchPhrases(
  index: SearchIndex,
  page: Page,
): ReadonlyMap<Phrase, readonly number[]> {
  const { phrasesByFirst } = derive(index);
  const terms = page.words.map((word) => word.term);
  const found = new Map<Phrase, number[]>();
  for (const [at, term] of terms.entries()) {
    for (const phrase of phrasesByFirst.get(term) ?? []) {
      const isMet = standsAt(phrase.terms, terms, at) && inOneBlock(page, at, phrase);
      if (isMet) pushTo(found, phrase, at);
    }
  }
  return found;
}

function inOneBlock({ words }: Page, at: number, { terms }: Phrase): boolean {
  return words[at]?.block === words[at + terms.length - 1]?.block;
}
