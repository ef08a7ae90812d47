import type { Lists, Postings } from './search-index';
import type { TextList } from './text-list';

/** Texts in few bytes: UTF-8, and the length of each in UTF-16 units. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly lengths: Uint16Array;
}

/** Posts by term as they are stored: how many each term has instead of where they start. */
export interface PackedPostings {
  readonly counts: Uint16Array;
  readonly values: Uint16Array;
  readonly weights: Uint8Array;
}

/** Names turned round: for each post how many terms its name has, and which. */
export interface PackedNames {
  readonly counts: Uint16Array;
  readonly terms: Uint32Array;
}

/** A list of texts, each shorter than 65,536 units. */
export function packTexts({ text, starts }: TextList): PackedTexts {
  return { bytes: new TextEncoder().encode(text), lengths: countsOf(starts) };
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

export function packPostings({ starts, values, weights }: Postings): PackedPostings {
  return { counts: countsOf(starts), values, weights };
}

export function unpackPostings({ counts, values, weights }: PackedPostings): Postings {
  return { starts: startsOf(counts), values, weights };
}

export function packNames({ starts, values }: Postings, posts: number): PackedNames {
  const counts = new Uint16Array(posts);
  for (const post of values) counts[post] = (counts[post] ?? 0) + 1;
  const next = startsOf(counts);
  const terms = new Uint32Array(values.length);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (const post of values.subarray(starts[term], starts[term + 1])) {
      terms[next[post] ?? 0] = term;
      next[post] = (next[post] ?? 0) + 1;
    }
  }
  return { counts, terms };
}

/** Every weight of a name is 1. */
export function unpackNames(names: PackedNames, termCount: number): Postings {
  const { starts, values } = invert(names, termCount);
  return {
    starts,
    values: Uint16Array.from(values),
    weights: new Uint8Array(values.length).fill(1),
  };
}

/** Turns rows of terms round: for each term the numbers of the rows that hold it, in order. */
export function invert({ counts, terms }: PackedNames, termCount: number): Lists {
  const starts = startsOfTerms(terms, termCount);
  const next = starts.slice();
  const values = new Uint32Array(terms.length);
  let row = 0;
  let end = counts[0] ?? 0;
  for (let at = 0; at < terms.length; at += 1) {
    while (at >= end) {
      row += 1;
      end += counts[row] ?? 1;
    }
    const term = terms[at] ?? 0;
    values[next[term] ?? 0] = row;
    next[term] = (next[term] ?? 0) + 1;
  }
  return { starts, values };
}

function startsOfTerms(terms: Uint32Array, termCount: number): Uint32Array {
  const counts = new Uint32Array(termCount);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    counts[term] = (counts[term] ?? 0) + 1;
  }
  return startsOf(counts);
}

/** How many there are from each start to the next. */
export function countsOf(starts: Uint32Array): Uint16Array {
  const counts = new Uint16Array(Math.max(0, starts.length - 1));
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  return counts;
}

/** Where each begins, one after the other, and where the last one ends. */
export function startsOf(counts: Uint16Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    sum += counts[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}
