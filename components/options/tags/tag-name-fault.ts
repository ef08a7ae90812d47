/** The sentence that says why a text can't be the name of a new tag, or undefined. */
export function tagNameFault(text: string, taken: readonly string[]): string | undefined {
  const name = text.trim();
  if (name === '') return 'Write the name of the tag first.';
  if (name.includes(',')) return 'A tag is one name, without commas.';
  if (name.length > 100) return 'The name of a tag has at most 100 characters.';
  const same = taken.find((other) => other.toLowerCase() === name.toLowerCase());
  return same === undefined ? undefined : `There is a tag “${same}” already.`;
}
