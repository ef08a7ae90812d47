import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import type { Language } from './language';
import { STOP_WORDS } from './stop-words';

/** What a word counts as. Equal words of one language share one object. */
export interface WordForm {
  /** What all forms of the word share: lower case, stemmed, without diacritics. */
  readonly term: string;
  /** Whether the word says nothing of the subject. */
  readonly stop: boolean;
}

const MOST_KNOWN = 50_000;
const LONGEST = 40;
const STEM = { en: stemEnglish, de: stemGerman, fr: stemFrench, '': (word: string) => word };
const known: Record<Language, Map<string, WordForm>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  '': new Map(),
};

/** The form of a word as written. Remembered, for pages, drafts and libraries have most of their words in common. */
export function wordForm(written: string, language: Language): WordForm {
  const forms = known[language];
  const found = forms.get(written);
  if (found !== undefined) return found;
  // Forgetting bounds what endless pages put in; the common words are back at once.
  if (forms.size >= MOST_KNOWN) forms.clear();
  const lower = written.toLowerCase();
  // A word is stemmed once, whatever its case.
  const form = lower === written ? formOf(lower, language) : wordForm(lower, language);
  forms.set(written, form);
  return form;
}

function formOf(lower: string, language: Language): WordForm {
  const word = lower.slice(0, LONGEST);
  const stop = word.length === 1 || (language !== '' && STOP_WORDS[language].has(word));
  return { term: fold(stop ? word : STEM[language](word)), stop };
}

/** A text without case and diacritics: `Été` is `ete`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}
