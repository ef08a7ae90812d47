import { unitAt } from '../text/characters';
import { sizeOf, type TextList, textAt, toTextList } from '../text/text-list';
import type { Lists, Postings } from './search-index';

/** Whole numbers as they are stored: in as few bytes each as the greatest of them needs. */
export type Wholes = Uint8Array | Uint16Array | Uint32Array;

/** Texts in few bytes: UTF-8, and the length of each in UTF-16 units. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly lengths: Wholes;
}

/** Texts in order: what each shares with the one before, in UTF-16 units, and the rest of it. */
export interface PackedWords {
  readonly shared: Uint8Array;
  readonly rest: PackedTexts;
}

/** Lists as they are stored: how long each is instead of where it starts. */
export interface PackedLists {
  readonly counts: Wholes;
  readonly values: Wholes;
}

/** Posts by term as they are stored. */
export interface PackedPostings extends PackedLists {
  readonly weights: Uint8Array;
}

export function narrow(values: Wholes): Wholes {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  if (most < 2 ** 8) return Uint8Array.from(values);
  return most < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values);
}

export function widen(values: Wholes): Uint32Array {
  return values instanceof Uint32Array ? values : new Uint32Array(values);
}

export function packTexts({ text, starts }: TextList): PackedTexts {
  return { bytes: new TextEncoder().encode(text), lengths: narrow(countsOf(starts)) };
}

/** The texts again, decoded when they are first asked for: most questions need few of an index's lists. */
export function unpackTexts({ bytes, lengths }: PackedTexts): TextList {
  let text: string | undefined;
  let starts: Uint32Array | undefined;
  return {
    get text() {
      text ??= new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return text;
    },
    get starts() {
      starts ??= startsOf(lengths);
      return starts;
    },
  };
}

const MOST_SHARED = 255;

/** Words in alphabetical order, most of which begin as the one before. They have no surrogates that might be parted. */
export function packWords(words: TextList): PackedWords {
  const shared = new Uint8Array(sizeOf(words));
  const rest: string[] = [];
  let before = '';
  for (let at = 0; at < shared.length; at += 1) {
    const word = textAt(words, at);
    let length = 0;
    const most = Math.min(MOST_SHARED, before.length, word.length);
    while (length < most && unitAt(before, length) === unitAt(word, length)) length += 1;
    shared[at] = length;
    rest.push(word.slice(length));
    before = word;
  }
  return { shared, rest: packTexts(toTextList(rest)) };
}

/** The words again, when they are first asked for: only a search asks. */
export function unpackWords({ shared, rest }: PackedWords): TextList {
  let words: TextList | undefined;
  const unpack = (): TextList => {
    const rests = unpackTexts(rest);
    let before = '';
    const all = Array.from(shared, (length, at) => {
      before = before.slice(0, length) + textAt(rests, at);
      return before;
    });
    words ??= toTextList(all);
    return words;
  };
  return {
    get text() {
      return (words ?? unpack()).text;
    },
    get starts() {
      return (words ?? unpack()).starts;
    },
  };
}

export function packLists({ starts, values }: Lists<Wholes>): PackedLists {
  return { counts: narrow(countsOf(starts)), values: narrow(values) };
}

export function unpackLists({ counts, values }: PackedLists): Lists {
  return { starts: startsOf(counts), values: widen(values) };
}

export function packPostings({ weights, ...lists }: Postings): PackedPostings {
  return { ...packLists(lists), weights };
}

export function unpackPostings({ counts, values, weights }: PackedPostings): Postings {
  return { starts: startsOf(counts), values: Uint16Array.from(values), weights };
}

/** Names turned round: for each post the terms of its name, as there are far fewer posts than terms. */
export function packNames({ starts, values }: Postings, posts: number): PackedLists {
  return packLists(invert({ starts, values: widen(values) }, posts));
}

/** Every weight of a name is 1. */
export function unpackNames(names: PackedLists, termCount: number): Postings {
  const { starts, values } = invert(unpackLists(names), termCount);
  return {
    starts,
    values: Uint16Array.from(values),
    weights: new Uint8Array(values.length).fill(1),
  };
}

/** Turns lists round: for each number below `count` which of the lists hold it, in order. */
export function invert({ starts, values }: Lists, count: number): Lists {
  const counts = new Uint32Array(count);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const inverted = startsOf(counts);
  const next = inverted.slice();
  const holders = new Uint32Array(values.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      const place = next[value] ?? 0;
      holders[place] = list;
      next[value] = place + 1;
    }
  }
  return { starts: inverted, values: holders };
}

/** How many there are from each start to the next. */
export function countsOf(starts: Uint32Array): Uint32Array {
  const counts = new Uint32Array(Math.max(0, starts.length - 1));
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  return counts;
}

/** Where each begins, one after the other, and where the last one ends. */
export function startsOf(counts: Wholes): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    sum += counts[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}
