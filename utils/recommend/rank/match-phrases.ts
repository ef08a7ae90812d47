import { pushTo } from '../../topics/words/multimap';
import { eachPhraseAt } from '../index/phrase-book';
import type { Phrase, SearchIndex } from '../index/search-index';
import type { Page } from './page';

/** Phrases of the index that a page holds word for word, with the positions of their first words. */
export function matchPhrases(
  index: SearchIndex,
  page: Page,
): ReadonlyMap<Phrase, readonly number[]> {
  const found = new Map<Phrase, number[]>();
  const { words } = page;
  const note = (phrase: Phrase, start: number): void => {
    const last = start + phrase.terms.length - 1;
    if (words.blocks[start] === words.blocks[last]) pushTo(found, phrase, start);
  };
  for (let at = 0; at < words.terms.length; at += 1) {
    eachPhraseAt(index.phrases, words.terms, at, note);
  }
  return found;
}
