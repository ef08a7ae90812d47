import { windows1252Byte } from './windows-1252';

/** A sequence that was put right: `â€™` became `’`. */
export interface Repair {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** A text and what was put right in it. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

// A character that stands for the first byte of a UTF-8 sequence, before one that may stand for the second.
// ß would only begin letters of N'Ko, and stands before ž and “ in honest text.
const LEAD = /[\u00c2-\u00de\u00e0-\u00f4](?=[\u0080-\uffff])/g;
// What may follow the last letter of a word in honest text: `CAFÉ…”`, `IRMÔ`, `VOILÀ™`.
const AFTER_A_WORD = /^[…‘’“”–—™®²³»\u00a0]+$/;
const LETTER = /\p{L}/u;
const END_OF_A_WORD = /^(?!â)\p{Ll}[šžœ]+[…‘’“”–—™®²³»\u00a0]*$/u;
const UPPER_CASE = /\p{Lu}/u;
const LOWER_CASE = /\p{Ll}/u;
const C1_CONTROL = /[\u0080-\u009f]/;
// Text may have been decoded wrongly more than once; every round takes back one time.
const MAX_ROUNDS = 3;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Takes back UTF-8 that was once decoded as windows-1252: `â€™` is `’` again, and `Ã©` is `é`.
 * Each sequence is judged by itself, so text that is only partly wrong is mended too, and honest
 * accents (`château`, `IRMÃ`, `CAFÉ…`) stay as they are. Where in doubt, nothing is changed.
 */
export function repairMojibake(text: string): Repaired {
  let repaired: Repaired = { text, repairs: [] };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = repairOnce(repaired.text);
    if (next.repairs.length === 0) break;
    repaired = { text: next.text, repairs: [...repaired.repairs, ...next.repairs] };
  }
  return repaired;
}

function repairOnce(text: string): Repaired {
  const parts: string[] = [];
  const repairs: Repair[] = [];
  let end = 0;
  let line = 1;
  for (const { index } of text.matchAll(LEAD)) {
    if (index < end) continue;
    const from = sequenceAt(text, index, end > 0 && index === end);
    if (from === '') continue;
    const to = decoded(from);
    line += text.slice(end, index).split('\n').length - 1;
    repairs.push({ line, from, to });
    parts.push(text.slice(end, index), to);
    end = index + from.length;
  }
  parts.push(text.slice(end));
  return { text: parts.join(''), repairs };
}

/** The wrongly decoded sequence that starts at `start`, or '' where there is none that is certain. */
function sequenceAt(text: string, start: number, followsAnother: boolean): string {
  const from = text.slice(start, start + sequenceLength(text.charCodeAt(start)));
  if (decoded(from) === '') return '';
  if (followsAnother) return from;
  const before = text.charAt(start - 1);
  const rest = text.slice(start + from.length, start + from.length + 4);
  if (isRareAlone(from, before) && !startsWithSequence(rest)) return '';
  return isHonest(from, before, rest.charAt(0)) ? '' : from;
}

function startsWithSequence(text: string): boolean {
  return decoded(text.slice(0, sequenceLength(text.charCodeAt(0)))) !== '';
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** The character that the sequence was before it was decoded wrongly, or ''. */
function decoded(sequence: string): string {
  const bytes = Array.from(sequence, windows1252Byte);
  if (sequence.length < 2 || bytes.includes(undefined)) return '';
  try {
    const character = utf8.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
    return [...character].length === 1 && !C1_CONTROL.test(character) ? character : '';
  } catch {
    return '';
  }
}

/** Letters of Greek, Cyrillic, Hebrew and Arabic come in words; a single one is `MÝŠ` rather than U+074A. */
function isRareAlone(sequence: string, before: string): boolean {
  const lead = sequence.charCodeAt(0);
  return lead >= 0xc6 && lead <= 0xdf && !LOWER_CASE.test(before);
}

/** Whether the sequence may be what its author wrote: letters of a word, or a last one with punctuation after it. */
function isHonest(sequence: string, before: string, after: string): boolean {
  if (END_OF_A_WORD.test(sequence)) return true;
  if (!AFTER_A_WORD.test(sequence.slice(1)) || LETTER.test(after)) return false;
  const lead = sequence.charAt(0);
  // No word is `Â` or `Ã` alone, and no word has a capital inside.
  if (lead === 'Â' || lead === 'Ã') return UPPER_CASE.test(before);
  return !(UPPER_CASE.test(lead) && LOWER_CASE.test(before));
}
