/** Phrases as one line of text for editing. */
export function phraseText(phrases: readonly string[]): string {
  return phrases.join(', ');
}

/** The phrases of a comma-separated line, without blank ones. */
export function parsePhrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
