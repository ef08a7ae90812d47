import {
  CLOSER,
  FULL_STOP,
  isWordUnit,
  kindOf,
  LETTER,
  LINE_FEED,
  LOWER_CASE,
  MARK,
  unitAt,
  WHITE_SPACE,
  WORD,
} from './characters';
import { FIRST_HASH, hashUnit, mixed } from './hash';
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

/** Is told of a word where it stands, the number of its sentence, and its hash as `hashOf` gives it. */
type PlaceVisitor = (start: number, end: number, sentence: number, hash: number) => void;

/**
 * Visits the places of the words of a text in order. Apostrophes and hyphens separate, so that `l'audit`
 * holds `audit` and `lead-gen` is `lead gen`. A dot ends a sentence only before white space, and neither where a word in
 * lower case follows (Unicode Standard Annex 29, rule SB8) nor after “vs.”, “z. B.” and the like.
 */
export function scanWords(text: string, visit: PlaceVisitor): void {
  let sentence = 0;
  let mark = 0;
  let ending = NONE;
  let start = 0;
  let at = 0;
  const { length } = text;
  while (at < length) {
    let unit = unitAt(text, at);
    const kind = kindOf(unit);
    if ((kind & WORD) === 0) {
      ending = Math.max(ending, endingAt(kind, mark));
      mark = markAfter(kind, mark);
      at += 1;
      continue;
    }
    if (isOver(ending, kind, text, start)) sentence += 1;
    mark = 0;
    ending = NONE;
    start = at;
    let hash = FIRST_HASH;
    do {
      hash = hashUnit(hash, unit);
      at += 1;
      if (at === length) break;
      unit = unitAt(text, at);
    } while (isWordUnit(unit));
    visit(start, at, sentence, mixed(hash));
  }
}

/** Whether a sentence is over: not, if the next word doesn't begin in lower case, for sure. */
const NONE = 0;
const LIKELY = 1;
const SURE = 2;

/** What a unit says of the end of a sentence; `mark` is what the full stop or other mark before it is, or 0. */
function endingAt(kind: number, mark: number): number {
  if ((kind & LINE_FEED) !== 0) return SURE;
  if (mark === 0 || (kind & WHITE_SPACE) === 0) return NONE;
  return (mark & FULL_STOP) !== 0 ? LIKELY : SURE;
}

function markAfter(kind: number, mark: number): number {
  if ((kind & (MARK | FULL_STOP)) !== 0) return kind;
  return (kind & CLOSER) !== 0 ? mark : 0;
}

/** Words that a dot belongs to, beside single letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs dr mr mrs ms prof nr st ca bzw inkl ggf sog evtl approx incl cf'.split(' '),
);
const LONGEST_ABBREVIATION = 6;

/** Whether a sentence is over before a word whose first unit is of a kind; the word before it starts at a place. */
function isOver(ending: number, kind: number, text: string, start: number): boolean {
  if (ending !== LIKELY) return ending === SURE;
  return (kind & LOWER_CASE) === 0 && !ownsDot(text, start);
}

/** Whether a dot behind the word at a place belongs to the word. */
function ownsDot(text: string, start: number): boolean {
  let end = start;
  while (isWordUnit(unitAt(text, end))) end += 1;
  const length = end - start;
  if (length === 1) return (kindOf(unitAt(text, start)) & LETTER) !== 0;
  return length <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

/** The words of a text in order. */
export function analyse(text: string, language: Language): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, language, ({ term, stop }, start, end, sentence) => {
    words.push({ term, stop, start, end, sentence });
  });
  return words;
}
