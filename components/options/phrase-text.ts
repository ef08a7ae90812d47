import { MOST } from '@/utils/settings/most';

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

/** The sentence that says why a line of phrases can't be saved, or undefined. */
export function phrasesFault(text: string): string | undefined {
  const phrases = parsePhrases(text);
  if (phrases.length > MOST.phrases) return `There can be at most ${MOST.phrases} phrases.`;
  const long = phrases.find((phrase) => phrase.length > MOST.text);
  if (long === undefined) return undefined;
  return `A phrase has at most ${MOST.text} characters; “${long.slice(0, 20)}…” has more. Separate phrases with commas.`;
}
