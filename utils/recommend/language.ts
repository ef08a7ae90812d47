import { pushTo } from './multimap';
import { STOP_WORDS } from './stop-words';

/** The languages that Linkloom can analyse; others are compared word for word. */
export type Language = 'en' | 'de' | 'fr' | '';

/** So many units of a text are enough to tell its language. */
export const LANGUAGE_SAMPLE = 800;
const LEAST_HITS = 3;
const LANGUAGES = ['en', 'de', 'fr'] as const;

/** The languages that have a word as a function word. */
const SPEAKERS = new Map<string, Language[]>();
for (const language of LANGUAGES) {
  for (const word of STOP_WORDS[language]) pushTo(SPEAKERS, word, language);
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
  const hits = new Map<Language, number>();
  for (const word of words) {
    for (const language of SPEAKERS.get(word) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  let best: Language = '';
  let most = LEAST_HITS - 1;
  for (const language of LANGUAGES) {
    const own = hits.get(language) ?? 0;
    if (own > most) [best, most] = [language, own];
  }
  return best;
}
