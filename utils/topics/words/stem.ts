const vowel = /[aeiouyäöüéèêà]/;

const unitsOf = (letters: string) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
const pluralEnds = unitsOf('sx');
const inflectedEnds = unitsOf('degin');

/**
 * Whether the last letter is one of these, which most words' is not. A method of the word itself would take longer than all
 * else about the word: V8 looks it up by the form that a text has in memory, again and again while code is new.
 */
const endsOn = (units: ReadonlySet<number>, word: string) =>
  units.has(String.prototype.charCodeAt.call(word, word.length - 1));

/** Without the plural, so that `leads` meets `lead`; other endings stay, for `marketing` is not `market`. */
export function singular(word: string): string {
  if (word.length < 4 || !endsOn(pluralEnds, word)) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (/(?:x|ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ch|sh|ss|x|z)es$/.test(word) ? -2 : -1);
}

function withoutVerbEnding(word: string): string {
  const isPast = word.endsWith('ed') && !word.endsWith('eed');
  if (!isPast && !word.endsWith('ing')) return word;
  const root = word.slice(0, isPast ? -2 : -3);
  if (root.length < 3 || !vowel.test(root)) return word;
  const last = root.slice(-1);
  return last === root.at(-2) && !'lsz'.includes(last) && !vowel.test(last)
    ? root.slice(0, -1)
    : root;
}

/** The light stem of a folded word that is in the singular already. */
export function stemOfSingular(noun: string): string {
  if (noun.length < 4 || !endsOn(inflectedEnds, noun)) return noun;
  const root = withoutVerbEnding(noun);
  if (root.length >= 6 && root.endsWith('en')) return root.slice(0, -2);
  if (root.length < 4) return root;
  if (root.endsWith('ie')) return `${root.slice(0, -2)}y`;
  if (root.endsWith('e')) return root.slice(0, -1);
  return root.endsWith('i') ? `${root.slice(0, -1)}y` : root;
}

/**
 * The light stem of a folded word: generate, generates, generated and generating become one; generation does not, for
 * it is a word of its own. One rule set serves English, German and French plurals (Kunde, Kunden; journal, journaux),
 * because a page does not reliably say which language it is in.
 */
export const stem = (word: string) => stemOfSingular(singular(word));
