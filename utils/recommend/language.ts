import { pushTo } from './multimap';
import { STOP_WORDS } from './stop-words';

/** The languages that Linkloom can analyse; others are compared word for word. */
export type Language = 'en' | 'de' | 'fr' | '';

/** So many units of a text are enough to tell its language. */
export const LANGUAGE_SAMPLE = 800;
const LEAST_HITS = 3;
const LANGUAGES = ['en', 'de', 'fr'] as const;

/** The languages that have a word as a function word, by their positions. */
const SPEAKERS = new Map<string, number[]>();
for (const [at, language] of LANGUAGES.entries()) {
  for (const word of STOP_WORDS[language]) pushTo(SPEAKERS, word, at);
}

/** The language that a BCP 47 tag names (`de-AT` is German), or '' where it is none that we analyse. */
export function parseLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'de' || primary === 'fr' ? primary : '';
}

/**
 * The language of a text by its function words, or '' where there are too few of them. Words that two
 * languages share (`die`, `on`) count for both and so decide nothing.
 */
export function detectLanguage(text: string): Language {
  const words =
    text
      .slice(0, LANGUAGE_SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) {
    const speakers = SPEAKERS.get(word);
    if (speakers === undefined) continue;
    for (const at of speakers) hits[at] = (hits[at] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  return most < LEAST_HITS ? '' : (LANGUAGES[hits.indexOf(most)] ?? '');
}
