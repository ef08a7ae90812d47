/** Whether the words from one to another, inclusive, are those of a phrase. */
export function isPhrase(
  words: readonly { readonly term: number }[],
  first: number,
  last: number,
  terms: readonly number[],
): boolean {
  if (terms.length !== last - first + 1) return false;
  return terms.every((term, step) => words[first + step]?.term === term);
}
