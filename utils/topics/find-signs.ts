import type { LexiconPhrase } from './lexicon';
import type { Word } from './tokenise';
import { limits } from './vocabulary';

/** What all forms of a word begin with: a stem may end unlike them (qualify, qualified; journal, journaux). */
const rootOf = ({ stem }: Word) => (stem.length > 4 ? stem.slice(0, -1) : stem);

/** A word that is a phrase by itself is not shortened so much: few other words may begin like it. */
function rootsOf({ words }: LexiconPhrase): readonly string[] {
  const [first, second] = words;
  return first && !second ? [first.noun.replace(/y$/, '')] : words.map(rootOf);
}

/** The signs of phrases: first the root that is long and shared by many, so that few have to be looked for. */
export function findSigns(phrases: readonly LexiconPhrase[]): readonly string[] {
  const named = phrases.filter(({ lone, words }) => !lone && words.length > 0);
  const letters = new Map<string, number>();
  for (const root of named.flatMap(rootsOf)) {
    letters.set(root, (letters.get(root) ?? 0) + root.length);
  }
  const weightOf = (root: string) => letters.get(root) ?? 0;
  const signs = named.map((phrase) => {
    const roots = [...new Set(rootsOf(phrase))];
    return roots.toSorted((a, b) => weightOf(b) - weightOf(a)).join(' ');
  });
  return [...new Set(signs)].slice(0, limits.signs);
}
