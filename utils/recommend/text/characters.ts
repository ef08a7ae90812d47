/**
 * The UTF-16 unit of a text at a place. Wherever a method is named, V8 looks it up by the form that the text has in memory (a
 * piece, a joint, one byte a unit), and where it has met more than four forms that takes longer than all else about a unit.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}

/** What a UTF-16 unit of a text may be, one bit each. */
export const WORD = 1;
export const LETTER = 2;
export const LOWER_CASE = 4;
export const WHITE_SPACE = 8;
export const LINE_FEED = 16;
/** Ends a sentence for sure where white space follows; a full stop may also belong to the word before it. */
export const MARK = 32;
export const FULL_STOP = 64;
/** May stand between the end of a sentence and the white space after it. */
export const CLOSER = 128;

/** A unit that was looked at has some bit, for most are none of the above. */
const KNOWN = 256;
const kinds = new Uint16Array(0x10000);

/** What a UTF-16 unit is. Remembered: texts have many units, but few different ones. */
export function kindOf(unit: number): number {
  return kinds[unit] || lookAt(unit);
}

/** Whether a UTF-16 unit belongs to a word: a letter, a mark or a digit of the basic plane. */
export function isWordUnit(unit: number): boolean {
  return (kindOf(unit) & WORD) !== 0;
}

function lookAt(unit: number): number {
  const text = String.fromCharCode(unit);
  let kind = KNOWN;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(text)) kind |= bit;
  kinds[unit] = kind;
  return kind;
}

const PATTERNS = [
  [WORD, /[\p{L}\p{M}\p{N}]/u],
  [LETTER, /\p{L}/u],
  [LOWER_CASE, /\p{Ll}/u],
  [WHITE_SPACE, /[ \t-\r\u00a0\u202f]/],
  [LINE_FEED, /\n/],
  [MARK, /[!?…]/],
  [FULL_STOP, /\./],
  [CLOSER, /["')\]»”’`]/],
] as const;
