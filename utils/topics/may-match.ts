import type { Lexicon, LexiconPhrase } from './lexicon';
import { matchAt } from './tally';
import { tokenise, type Word } from './tokenise';

/** Characters on either side of a word of a phrase in which its other words stand. */
const reach = 80;
const letter = /[\wß-\u1fff]/;

/** What all forms of a word have in common: a stem may end unlike them (qualify, qualified; journal, journaux). */
const rootOf = ({ stem }: Word) => (stem.length > 4 ? stem.slice(0, -1) : stem);

/** The phrases by one root of each, chosen to be long and shared by many, so that few have to be looked for. */
function byLandmark(phrases: readonly LexiconPhrase[]): ReadonlyMap<string, LexiconPhrase[]> {
  const letters = new Map<string, number>();
  for (const root of phrases.flatMap(({ words }) => words.map(rootOf))) {
    letters.set(root, (letters.get(root) ?? 0) + root.length);
  }
  const landmarks = new Map<string, LexiconPhrase[]>();
  for (const phrase of phrases) {
    const best = phrase.words
      .map(rootOf)
      .reduce((one, other) => ((letters.get(other) ?? 0) > (letters.get(one) ?? 0) ? other : one));
    landmarks.set(best, [...(landmarks.get(best) ?? []), phrase]);
  }
  return landmarks;
}

function standsIn(around: string, phrases: readonly LexiconPhrase[]): boolean {
  const near = phrases.filter(({ words }) => words.every((word) => around.includes(rootOf(word))));
  if (near.length === 0) return false;
  const words = tokenise(around);
  return near.some((phrase) => words.some((_, start) => matchAt(words, start, phrase) > 0));
}

/**
 * Whether a text can bear a topic at all, before it is read: false where no phrase stands in it, whatever part of the
 * page that is. Costs next to nothing, and is right about most pages.
 */
export function mayMatch(text: string, lexicon: Lexicon): boolean {
  if (lexicon.tags.some((tag) => tag.companyTells)) return true;
  const landmarks = byLandmark(lexicon.phrases.filter(({ lone, words }) => !lone && words[0]));
  if (landmarks.size === 0) return false;
  const folded = text.normalize('NFKC').toLowerCase();
  // Roots are letters and apostrophes: nothing in them has a meaning of its own.
  const roots = new RegExp([...landmarks.keys()].join('|'), 'g');
  for (const { 0: root, index } of folded.matchAll(roots)) {
    if (index > 0 && letter.test(folded.charAt(index - 1))) continue;
    const around = folded.slice(Math.max(0, index - reach), index + reach);
    if (standsIn(around, landmarks.get(root) ?? [])) return true;
  }
  return false;
}
