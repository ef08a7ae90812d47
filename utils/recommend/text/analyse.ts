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
  let gap = 0;
  let start = 0;
  let at = 0;
  while (at < length) {
    let unit = unitAt(text, at);
    const kind = kindOf(unit);
    if ((kind & WORD) === 0) {
      gap = gapAfter(gap, kind);
      at += 1;
      continue;
    }
    if (isOver(gap, kind, text, start)) sentence += 1;
    gap = 0;
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

/** What a gap between words says of a sentence, beside the mark that its last unit is: it is over, or only if the next word doesn't begin in lower case. */
const SURE = 1024;
const LIKELY = 2048;

/** What a gap says with one more unit. Most units are spaces after a word, which say nothing. */
function gapAfter(gap: number, kind: number): number {
  if (((gap | kind) & (MARK | FULL_STOP | LINE_FEED)) === 0) return gap;
  const mark = gap & (MARK | FULL_STOP);
  const next = (kind & CLOSER) !== 0 ? mark : kind & (MARK | FULL_STOP);
  return (gap & (SURE | LIKELY)) | endingAt(kind, mark) | next;
}

/** What a unit says of the end of a sentence; `mark` is what the full stop or other mark before it is, or 0. */
function endingAt(kind: number, mark: number): number {
  if ((kind & LINE_FEED) !== 0) return SURE;
  if (mark === 0 || (kind & WHITE_SPACE) === 0) return 0;
  return (mark & FULL_STOP) !== 0 ? LIKELY : SURE;
}

/** Words that a dot belongs to, beside single letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs dr mr mrs ms prof nr st ca bzw inkl ggf sog evtl approx incl cf'.split(' '),
);
const LONGEST_ABBREVIATION = 6;

/** Whether a sentence is over before a word whose first unit is of a kind; the word before it starts at a place. */
function isOver(gap: number, kind: number, text: string, start: number): boolean {
  if ((gap & (SURE | LIKELY)) !== LIKELY) return (gap & SURE) !== 0;
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
