import { isCloser, isTerminator, isWhiteSpace, isWordUnit, LINE_FEED } from './characters';
import type { Language } from './language';
import { type WordForm, wordForm } from './word-form';

/** A word of a text. Offsets are UTF-16 units. */
export interface Word extends WordForm {
  readonly start: number;
  readonly end: number;
  /** Counts sentences and lines from 0. */
  readonly sentence: number;
}

/** Is told of a word: its form, where it stands, and the number of its sentence. */
export type WordVisitor = (form: WordForm, start: number, end: number, sentence: number) => void;

/** Visits the words of a text in order, in the forms that they have in a language. */
export function eachWord(text: string, language: Language, visit: WordVisitor): void {
  scanWords(text, (start, end, sentence) => {
    visit(wordForm(text.slice(start, end), language), start, end, sentence);
  });
}

/**
 * Visits the places of the words of a text in order. Apostrophes and hyphens separate, so that `l'audit`
 * holds `audit` and `lead-gen` is `lead gen`. A dot ends a sentence only before white space.
 */
export function scanWords(
  text: string,
  visit: (start: number, end: number, sentence: number) => void,
): void {
  let sentence = 0;
  let isOver = false;
  let at = 0;
  while (at < text.length) {
    const end = endOfWord(text, at);
    if (end > at) {
      visit(at, end, sentence);
      isOver = false;
      at = end;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (endsSentence(unit, isOver)) sentence += 1;
    isOver = isTerminator(unit) || (isOver && isCloser(unit));
    at += 1;
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at += 1;
  return at;
}

function endsSentence(unit: number, isOver: boolean): boolean {
  return unit === LINE_FEED || (isOver && isWhiteSpace(unit));
}

/** The words of a text in order. */
export function analyse(text: string, language: Language): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, language, ({ term, stop }, start, end, sentence) => {
    words.push({ term, stop, start, end, sentence });
  });
  return words;
}
