import { scanWords } from './analyse';
import type { Language } from './language';
import { STOP_WORDS } from './stop-words';
import { memoWords } from './word-memo';

/** So many units of a text are enough to tell its language. */
export const LANGUAGE_SAMPLE = 800;
const LEAST_HITS = 3;
const LANGUAGES = ['en', 'de', 'fr'] as const;

const MOST_KNOWN = 20_000;
/** No sample has so many words that a count needs more bits. */
const COUNT_BITS = 10;

/** 1 for each language that has a word as a function word, COUNT_BITS apart, so that one sum counts for all of them. */
const speakersOf = memoWords((written) => {
  const word = written.toLowerCase();
  let speakers = 0;
  for (const [at, language] of LANGUAGES.entries()) {
    if (STOP_WORDS[language].has(word)) speakers |= 1 << (at * COUNT_BITS);
  }
  return speakers;
}, MOST_KNOWN);

/** A text that quotes another language still has this share of its own words. */
const OWN_SHARE = 1 / 3;

/**
 * The language of a text by its function words, or the one that it is said to be in where there are too few of them.
 * Words that two languages share (`die`, `on`) count for both and so decide nothing; what is said holds unless another
 * language has three times as many.
 */
export function detectLanguage(text: string, said: Language = ''): Language {
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  let counts = 0;
  const { count, starts, ends, hashes } = scanWords(sample);
  for (let at = 0; at < count; at += 1) {
    counts += speakersOf(sample, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0);
  }
  const hits = LANGUAGES.map((_, at) => (counts >> (at * COUNT_BITS)) & ((1 << COUNT_BITS) - 1));
  const most = Math.max(...hits);
  const ofSaid = said === '' ? 0 : (hits[LANGUAGES.indexOf(said)] ?? 0);
  if (most < LEAST_HITS || ofSaid > most * OWN_SHARE) return said;
  return LANGUAGES[hits.indexOf(most)] ?? '';
}
