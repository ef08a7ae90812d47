import { type LexiconPhrase, phraseWords } from '../detect/lexicon';
import type { Signs } from '../vocabulary';
import { commonShare } from '../words/common-words';
import { pushTo } from '../words/multimap';
import type { Word } from '../words/tokenise';

/** What all forms of a word begin with: a stem may end unlike them (qualify, qualified; journal, journaux). */
const rootOf = ({ stem }: Word) => (stem.length > 4 ? stem.slice(0, -1) : stem);

/** A word that is a phrase by itself is not shortened so much: few other words may begin like it. */
function rootsOf({ text }: LexiconPhrase): readonly string[] {
  const words = phraseWords(text);
  const [first, second] = words;
  return first && !second ? [first.noun.replace(/y$/, '')] : [...new Set(words.map(rootOf))];
}

/** Words that are met so often, or whose few letters many others begin with: each sight would have to be looked at. */
const isCommon = (word: Word) => commonShare(word.noun) >= 0.2 || rootOf(word).length < 4;

/** The signs of phrases, by one root of each: that which is long and shared by many, so that few have to be looked for. */
export function findSigns(phrases: readonly LexiconPhrase[]): Signs {
  const wordings = phrases.filter(({ lone }) => !lone).map(rootsOf);
  const letters = new Map<string, number>();
  for (const root of wordings.flat()) letters.set(root, (letters.get(root) ?? 0) + root.length);
  const common = new Set(
    phrases.flatMap(({ text }) => phraseWords(text).filter(isCommon).map(rootOf)),
  );
  // Many words begin like one of a letter or two, however many phrases have it ("start a business", "A/B test").
  const weightOf = (root: string) =>
    (letters.get(root) ?? 0) /
    (common.has(root) ? 1_000_000 : 1) /
    (root.length < 3 ? 1_000_000 : 1);
  const falling = wordings.map((roots) => roots.toSorted((a, b) => weightOf(b) - weightOf(a)));
  const signs = new Map<string, string[]>();
  let shortest = '';
  // In this order a root stands behind those that it begins with.
  for (const roots of falling.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))) {
    const [first = ''] = roots;
    if (shortest === '' || !first.startsWith(shortest)) shortest = first;
    pushTo(signs, shortest, roots.join(' '));
  }
  return Object.fromEntries([...signs].map(([root, others]) => [root, [...new Set(others)]]));
}
