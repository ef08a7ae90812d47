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

/** Visits the words of a text in order, in the forms that they have in a language. The visitor must scan no text. */
export function eachWord(text: string, language: Language, visit: WordVisitor): void {
  const { count, starts, ends, sentences } = scanWords(text);
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    visit(wordForm(text.slice(start, end), language), start, end, sentences[at] ?? 0);
  }
}

/** Where the words of a text stand, in order; the arrays are longer than their number. */
export interface WordPlaces {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The numbers of their sentences. */
  readonly sentences: Int32Array;
  /** As `hashOf` gives them. */
  readonly hashes: Int32Array;
}

let room = emptyRoom(2048);

function emptyRoom(most: number): WordPlaces {
  const places = () => new Int32Array(most);
  return { count: 0, starts: places(), ends: places(), sentences: places(), hashes: places() };
}

/** No text has more words than half its units and one. */
function roomFor({ length }: string): WordPlaces {
  if (room.starts.length * 2 <= length) room = emptyRoom(length);
  return room;
}

/**
 * The places of the words of a text; they hold until the next text is scanned, for all are written to the same room. Apostrophes
 * and hyphens separate, so that `l'audit` holds `audit` and `lead-gen` is `lead gen`. A dot ends a sentence only before white
 * space, and neither where a word in lower case follows (Unicode Standard Annex 29, rule SB8) nor after “vs.”, “z. B.” and the like.
 */
export function scanWords(text: string): WordPlaces {
  const places = roomFor(text);
  const { starts, ends, sentences, hashes } = places;
  const { length } = text;
  let count = 0;
  let sentence = 0;
  let mark = 0;
  let ending = NONE;
  let start = 0;
  let at = 0;
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
    starts[count] = start;
    ends[count] = at;
    sentences[count] = sentence;
    hashes[count] = mixed(hash);
    count += 1;
  }
  places.count = count;
  return places;
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
