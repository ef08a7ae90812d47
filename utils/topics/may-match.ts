import type { Lexicon } from './lexicon';
import { beginsAt } from './tally';
import { tokenise } from './tokenise';

/** Characters from the beginning of a phrase in which its other words stand. */
const reach = 100;
const letter = /[\wß-\u1fff]/;

/**
 * Whether a text can bear a topic at all, before it is read: false where no phrase stands in it, whatever part of the
 * page that is. Costs next to nothing, and is right about most pages.
 */
export function mayMatch(text: string, lexicon: Lexicon): boolean {
  if (lexicon.tags.some((tag) => tag.companyTells)) return true;
  const folded = text.toLowerCase();
  // Stems are letters and apostrophes: nothing in them has a meaning of its own.
  const beginning = new RegExp([...lexicon.beginnings.keys()].join('|'), 'g');
  for (const { 0: stem, index } of folded.matchAll(beginning)) {
    if (index > 0 && letter.test(folded.charAt(index - 1))) continue;
    const around = folded.slice(index, index + reach);
    const phrases = lexicon.beginnings
      .get(stem)
      ?.filter(({ lone, words }) => !lone && words.every((word) => around.includes(word.stem)));
    if (!phrases?.length) continue;
    const words = tokenise(around);
    if (phrases.some((phrase) => words[0]?.stem === stem && beginsAt(words, 0, phrase)))
      return true;
  }
  return false;
}
