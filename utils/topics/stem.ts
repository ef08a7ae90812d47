const vowel = /[aeiouyäöüéèêà]/;

/** Without the plural, so that `leads` meets `lead`; other endings stay, for `marketing` is not `market`. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|(?<!e)ed)$/.exec(word);
  if (!ending) return word;
  const root = word.slice(0, ending.index);
  if (root.length < 3 || !vowel.test(root)) return word;
  return /([b-df-hj-kmnp-rtv-z])\1$/.test(root) ? root.slice(0, -1) : root;
}

/**
 * The light stem of a folded word: generate, generates, generated and generating become one; generation does not, for
 * it is a word of its own. One rule set serves English, German and French plurals (Kunde, Kunden; journal, journaux),
 * because a page does not reliably say which language it is in.
 */
export function stem(word: string): string {
  const root = withoutVerbEnding(singular(word));
  if (root.length >= 6 && root.endsWith('en')) return root.slice(0, -2);
  if (root.length > 4 && root.endsWith('ie')) return `${root.slice(0, -2)}y`;
  if (root.length > 3 && root.endsWith('e')) return root.slice(0, -1);
  return root.length > 4 && root.endsWith('i') ? `${root.slice(0, -1)}y` : root;
}
