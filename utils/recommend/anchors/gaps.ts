import type { DraftSentence, DraftWord } from './draft';

/** What stands before each word of a sentence, and after the last: sums of the three below, 0 for white space alone. */
export type Gaps = Uint8Array;

/** The words are parts of one: `lead-gen`, `l'audit`, `node.js`. */
export const JOINED = 1;
/** Anything but white space. */
export const MARKED = 2;
/** A mark that no phrase crosses. */
export const BREAK = 4;

const known = new WeakMap<readonly DraftWord[], Gaps>();

/** The gaps of a sentence, looked at once: every span of it asks for them, for every post. */
export function gapsOf(text: string, { words }: DraftSentence): Gaps {
  const found = known.get(words);
  if (found !== undefined) return found;
  const gaps = new Uint8Array(words.length + 1).fill(MARKED | BREAK);
  for (let at = 1; at < words.length; at += 1) {
    gaps[at] = kindOf(text.slice(words[at - 1]?.end, words[at]?.start));
  }
  known.set(words, gaps);
  return gaps;
}

function kindOf(gap: string): number {
  // The sign before a number or a name is a part of it: #27, @babel, .gov, $40.
  if (/^ [#@$€£.]?$/.test(gap)) return 0;
  // Inside of a sentence this dot belongs to an abbreviation.
  if (gap === '. ') return MARKED;
  if (/^[-'’.,/_&]$/.test(gap)) return JOINED | MARKED;
  // A hyphen between spaces is a dash.
  if (/\s-+\s/.test(gap)) return MARKED | BREAK;
  const marked = /\S/.test(gap) ? MARKED : 0;
  return /[^\s"'“”‘’«»*_-]/.test(gap) ? marked | BREAK : marked;
}
