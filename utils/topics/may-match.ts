import type { Lexicon, LexiconPhrase } from './lexicon';
import { matchAt } from './tally';
import { tokenise } from './tokenise';

/** Characters on either side of a word of a phrase in which its other words stand. */
const reach = 80;
const letter = /[\wß-\u1fff]/;

/** The phrases by one stem of each, chosen to be long and shared by many, so that few have to be looked for. */
function byLandmark(phrases: readonly LexiconPhrase[]): ReadonlyMap<string, LexiconPhrase[]> {
  const letters = new Map<string, number>();
  for (const { words } of phrases) {
    for (const { stem } of words) letters.set(stem, (letters.get(stem) ?? 0) + stem.length);
  }
  const landmarks = new Map<string, LexiconPhrase[]>();
  for (const phrase of phrases) {
    const stems = phrase.words.map(({ stem }) => stem);
    const best = stems.reduce((one, other) =>
      (letters.get(other) ?? 0) > (letters.get(one) ?? 0) ? other : one,
    );
    landmarks.set(best, [...(landmarks.get(best) ?? []), phrase]);
  }
  return landmarks;
}

function standsIn(around: string, phrases: readonly LexiconPhrase[]): boolean {
  const near = phrases.filter(({ words }) => words.every(({ stem }) => around.includes(stem)));
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
  const phrases = lexicon.phrases.filter(({ lone }) => !lone);
  if (phrases.length === 0) return false;
  const landmarks = byLandmark(phrases);
  const folded = text.toLowerCase();
  // Stems are letters and apostrophes: nothing in them has a meaning of its own.
  for (const { 0: stem, index } of folded.matchAll(
    new RegExp([...landmarks.keys()].join('|'), 'g'),
  )) {
    if (index > 0 && letter.test(folded.charAt(index - 1))) continue;
    const around = folded.slice(Math.max(0, index - reach), index + reach);
    if (standsIn(around, landmarks.get(stem) ?? [])) return true;
  }
  return false;
}
