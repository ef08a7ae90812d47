import { STOP_WORDS } from './stop-words';

/** The languages that Linkloom can analyse; others are compared word for word. */
export type Language = 'en' | 'de' | 'fr' | '';

const SAMPLE = 800;
const LEAST_HITS = 3;

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
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: Language = '';
  let most = LEAST_HITS - 1;
  for (const language of ['en', 'de', 'fr'] as const) {
    const stops = STOP_WORDS[language];
    let hits = 0;
    for (const word of words) if (stops.has(word)) hits += 1;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
