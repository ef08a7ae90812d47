export const LINE_FEED = 10;
export const FULL_STOP = 46;

/** 0 where it is not known yet. */
const OTHER = 1;
const WORD = 2;
const kinds = new Uint8Array(0x10000);

/** Whether a UTF-16 unit belongs to a word: a letter, a mark or a digit of the basic plane. */
export function isWordUnit(unit: number): boolean {
  const known = kinds[unit];
  if (known === WORD) return true;
  if (known === OTHER) return false;
  const kind = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? WORD : OTHER;
  kinds[unit] = kind;
  return kind === WORD;
}

export const isLowerCase = (unit: number): boolean => /\p{Ll}/u.test(String.fromCharCode(unit));

export function isWhiteSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 160 || unit === 0x202f;
}

/** Whether a sentence may end with the unit. */
export function isTerminator(unit: number): boolean {
  return unit === FULL_STOP || unit === 33 || unit === 63 || unit === 0x2026;
}

/** Whether the unit may stand between the end of a sentence and the white space after it. */
export function isCloser(unit: number): boolean {
  return `"')]»”’`.includes(String.fromCharCode(unit));
}
