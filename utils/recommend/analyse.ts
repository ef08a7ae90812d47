import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import type { Language } from './language';
import { STOP_WORDS } from './stop-words';

/** A word of a text. Offsets are UTF-16 units. */
export interface Word {
  /** What all forms of the word share: lower case, stemmed, without diacritics. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Whether the word says nothing of the subject. */
  readonly stop: boolean;
  /** Counts sentences and lines from 0. */
  readonly sentence: number;
}

interface WordForm {
  readonly term: string;
  readonly stop: boolean;
}

const CACHE_LIMIT = 50_000;
const STEM = { en: stemEnglish, de: stemGerman, fr: stemFrench, '': (word: string) => word };
const cache: Record<Language, Map<string, WordForm>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  '': new Map(),
};

/** The words of a text in order. Apostrophes separate, so that `l'audit` holds `audit`. */
export function analyse(text: string, language: Language): readonly Word[] {
  const found: Word[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = match.index;
    if (endsSentence(text, last, start)) sentence += 1;
    last = start + match[0].length;
    const { term, stop } = wordForm(match[0], language);
    found.push({ term, stop, start, end: last, sentence });
  }
  return found;
}

/** The terms of a text that say something of its subject. */
export function contentTerms(text: string, language: Language): readonly string[] {
  return analyse(text, language)
    .filter((word) => !word.stop)
    .map((word) => word.term);
}

function endsSentence(text: string, from: number, to: number): boolean {
  // `3.5` and `node.js` have no white space after the dot.
  return to > from + 1 && /[.!?…]["')\]»”]*\s|\n/.test(text.slice(from, to));
}

function wordForm(word: string, language: Language): WordForm {
  const forms = cache[language];
  const known = forms.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const form = {
    term: withoutDiacritics(STEM[language](lower)),
    stop: (language !== '' && STOP_WORDS[language].has(lower)) || /^\p{L}$/u.test(lower),
  };
  // Only forgetting bounds what hostile or endless pages put in; the common words are back at once.
  if (forms.size >= CACHE_LIMIT) forms.clear();
  forms.set(word, form);
  return form;
}

function withoutDiacritics(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '');
}
