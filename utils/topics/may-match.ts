import type { Lexicon, LexiconPhrase } from './lexicon';

/** A single word that needs company tells nothing where it stands only once or twice. */
const loneTimes = 3;

function stands(text: string, { lone, words }: LexiconPhrase): boolean {
  if (!lone) return words.every(({ stem }) => text.includes(stem));
  const form = words[0]?.form ?? '';
  let at = -1;
  for (let times = 0; times < loneTimes; times += 1) {
    at = text.indexOf(form, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/**
 * Whether a text can bear a topic at all, before it is read: false where no phrase has all its words in it, in whatever
 * places. Costs next to nothing, and is right about most pages.
 */
export function mayMatch(text: string, lexicon: Lexicon): boolean {
  if (lexicon.tags.some((tag) => tag.companyTells)) return true;
  const folded = text.toLowerCase();
  return lexicon.phrases.some((phrase) => stands(folded, phrase));
}
