import {
  FULL_STOP,
  isCloser,
  isLowerCase,
  isTerminator,
  isWhiteSpace,
  isWordUnit,
  LINE_FEED,
} from './characters';
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
 * holds `audit` and `lead-gen` is `lead gen`. A dot ends a sentence only before white space, and neither where a word in
 * lower case follows (Unicode Standard Annex 29, rule SB8) nor after “vs.”, “z. B.” and the like.
 */
export function scanWords(
  text: string,
  visit: (start: number, end: number, sentence: number) => void,
): void {
  let sentence = 0;
  let mark = 0;
  let ending = NONE;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const end = endOfWord(text, at);
    const unit = text.charCodeAt(at);
    if (end > at) {
      if (ending === SURE || (ending === LIKELY && !goesOn(text, start, unit))) sentence += 1;
      visit(at, end, sentence);
      mark = 0;
      ending = NONE;
      start = at;
      at = end;
      continue;
    }
    ending = Math.max(ending, endingAt(unit, mark));
    mark = markAfter(unit, mark);
    at += 1;
  }
}

/** Whether a sentence is over: not, if the next word doesn't begin in lower case, for sure. */
const NONE = 0;
const LIKELY = 1;
const SURE = 2;

/** What a unit says of the end of a sentence; `mark` is the full stop, exclamation or question mark before it, or 0. */
function endingAt(unit: number, mark: number): number {
  if (unit === LINE_FEED) return SURE;
  if (mark === 0 || !isWhiteSpace(unit)) return NONE;
  return mark === FULL_STOP ? LIKELY : SURE;
}

function markAfter(unit: number, mark: number): number {
  if (isTerminator(unit)) return unit;
  return mark !== 0 && isCloser(unit) ? mark : 0;
}

/** Words that a dot belongs to, beside single letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs dr mr mrs ms prof nr st ca bzw inkl ggf sog evtl approx incl cf'.split(' '),
);

/** Whether a sentence goes on after the dot behind the word at a place, with a word that begins with a unit. */
function goesOn(text: string, start: number, unit: number): boolean {
  if (isLowerCase(unit)) return true;
  const word = text.slice(start, endOfWord(text, start)).toLowerCase();
  return /^\p{L}$/u.test(word) || ABBREVIATIONS.has(word);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** The words of a text in order. */
export function analyse(text: string, language: Language): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, language, ({ term, stop }, start, end, sentence) => {
    words.push({ term, stop, start, end, sentence });
  });
  return words;
}
