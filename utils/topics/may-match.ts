import { pushTo } from '../recommend/multimap';
import { lexiconOf } from './detect-topics';
import { matchAt } from './tally';
import { tokenise } from './tokenise';
import type { Vocabulary } from './vocabulary';

/** Characters on either side of a word of a phrase in which its other words stand. */
const reach = 80;
const letter = /[\wß-\u1fff]/;

const betweenWords = /[^\wß-\u1fff]+/g;

/** The other roots of each sign as they stand between words, by the first; a short one has to be the whole word. */
function byFirstRoot(signs: readonly string[]): ReadonlyMap<string, readonly string[][]> {
  const others = new Map<string, string[][]>();
  for (const sign of signs) {
    const [first = '', ...rest] = sign.split(' ');
    const between = rest.map((root) => (root.length < 3 ? ` ${root} ` : ` ${root}`));
    pushTo(others, first, between);
  }
  return others;
}

function bearsPhrase(text: string, vocabulary: Vocabulary): boolean {
  const { beginnings } = lexiconOf(vocabulary);
  const words = tokenise(text);
  return words.some(({ stem }, at) =>
    beginnings.get(stem)?.some((phrase) => !phrase.lone && matchAt(words, at, phrase) > 0),
  );
}

/**
 * Whether a text can bear a topic at all, before it is read: false where no phrase stands in it, whatever part of the
 * page that is. Costs next to nothing, and is right about most pages.
 */
export function mayMatch(textOf: () => string, vocabulary: Vocabulary): boolean {
  if (vocabulary.tags.some((tag) => tag.companyTells)) return true;
  if (vocabulary.signs.length === 0) return false;
  const others = byFirstRoot(vocabulary.signs);
  // The longest first: of two roots that begin alike the first to fit is taken.
  const roots = [...others.keys()].sort((a, b) => b.length - a.length).join('|');
  const folded = textOf().normalize('NFKC').toLowerCase();
  for (const { 0: root, index } of folded.matchAll(new RegExp(roots, 'g'))) {
    if (index > 0 && letter.test(folded.charAt(index - 1))) continue;
    const around = folded.slice(Math.max(0, index - reach), index + reach);
    const words = ` ${around.replace(betweenWords, ' ')} `;
    const isNear = others.get(root)?.some((rest) => rest.every((other) => words.includes(other)));
    if (isNear && bearsPhrase(around, vocabulary)) return true;
  }
  return false;
}
