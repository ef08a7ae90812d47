import { unitAt } from './characters';

/** The number of the word that stands in a text from one place to another, `hash` being that of `hashOf`. */
export type WordMemo = (text: string, start: number, end: number, hash: number) => number;

const LEAST_SLOTS = 1024;

/**
 * Remembers a number for each word as it is written, so that stemming and looking up are done once a word. The word is
 * not cut out of its text to be found: with a `Map` of texts, most of the time of reading goes into making its keys.
 * `most` bounds what endless pages put in: then all is forgotten, and the common words are back at once.
 */
export function memoWords(
  numberOf: (written: string) => number,
  most = Number.POSITIVE_INFINITY,
): WordMemo {
  let known = emptyWords(LEAST_SLOTS);
  const add = (written: string, hash: number): number => {
    if (known.size >= most) known = emptyWords(LEAST_SLOTS);
    const number = numberOf(written);
    known = addWord(known, { written, hash, number });
    return number;
  };
  return (text, start, end, hash) => {
    const found = find(known, text, start, end, hash);
    return found < 0 ? add(text.slice(start, end), hash) : (known.numbers[found] ?? 0);
  };
}

/** Known words. Their units stand one after the other; a slot holds the position of a word and one, or 0. */
interface Words {
  size: number;
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly numbers: Int32Array;
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
}

const UNITS_PER_WORD = 16;

function emptyWords(slots: number, units = 0): Words {
  const most = slots / 2;
  return {
    size: 0,
    slots: new Int32Array(slots),
    hashes: new Int32Array(most),
    numbers: new Int32Array(most),
    starts: new Uint32Array(most + 1),
    units: new Uint16Array(Math.max(units, most * UNITS_PER_WORD)),
  };
}

function find(words: Words, text: string, start: number, end: number, hash: number): number {
  const { slots, hashes } = words;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = (slots[slot] ?? 0) - 1;
    if (at < 0) return -1;
    if (hashes[at] === hash && isSame(words, at, text, start, end)) return at;
  }
}

function isSame({ starts, units }: Words, at: number, text: string, start: number, end: number) {
  const from = starts[at] ?? 0;
  if ((starts[at + 1] ?? 0) - from !== end - start) return false;
  for (let step = 0; start + step < end; step += 1) {
    if (units[from + step] !== unitAt(text, start + step)) return false;
  }
  return true;
}

interface KnownWord {
  readonly written: string;
  readonly hash: number;
  readonly number: number;
}

function addWord(words: Words, { written, hash, number }: KnownWord): Words {
  const from = words.starts[words.size] ?? 0;
  const units = from + written.length;
  if (words.size === words.hashes.length || units > words.units.length) {
    return addWord(grown(words, units), { written, hash, number });
  }
  for (let at = 0; at < written.length; at += 1) words.units[from + at] = unitAt(written, at);
  words.hashes[words.size] = hash;
  words.numbers[words.size] = number;
  words.size += 1;
  words.starts[words.size] = units;
  take(words, hash, words.size);
  return words;
}

function take({ slots }: Words, hash: number, value: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = value;
}

function grown(words: Words, units: number): Words {
  const larger = emptyWords(words.slots.length * 2, units * 2);
  larger.size = words.size;
  larger.hashes.set(words.hashes);
  larger.numbers.set(words.numbers);
  larger.starts.set(words.starts);
  larger.units.set(words.units);
  for (let at = 0; at < words.size; at += 1) take(larger, words.hashes[at] ?? 0, at + 1);
  return larger;
}
