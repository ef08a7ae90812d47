import type { DraftWord } from './draft';
import { AND_WORDS, CLAUSE_WORDS, DETERMINERS } from './phrase-words';

/** Found together with the weights of the ends. */
const WEIGHTS = { clause: -0.45, and: -0.2, stop: -0.15, verb: -0.6 } as const;

/**
 * What stop words inside of a phrase cost, as sums from the first word of the sentence to before each: a phrase loses
 * what stands between its first word and its last. Words that the title has in the same order cost nothing; `pieces`
 * tells how many words from each on it has.
 */
export function innerCosts(
  text: string,
  words: readonly DraftWord[],
  pieces: readonly number[],
): Float32Array {
  const isHeld = new Uint8Array(words.length);
  for (const [first, length] of pieces.entries()) {
    isHeld.fill(1, first + 1, Math.max(first + 1, first + length - 1));
  }
  const sums = new Float32Array(words.length + 1);
  for (const [at, word] of words.entries()) {
    const isVerb =
      at > 0 && !word.stop && !words[at - 1]?.stop && DETERMINERS.has(lowerOf(text, words[at + 1]));
    const cost = isHeld[at] === 1 ? 0 : costOf(text, word) + WEIGHTS.verb * Number(isVerb);
    sums[at + 1] = (sums[at] ?? 0) + cost;
  }
  return sums;
}

function costOf(text: string, { start, end, stop }: DraftWord): number {
  const word = text.slice(start, end).toLowerCase();
  if (CLAUSE_WORDS.has(word)) return WEIGHTS.clause;
  if (AND_WORDS.has(word)) return WEIGHTS.and;
  return stop ? WEIGHTS.stop : 0;
}

const lowerOf = (text: string, word: DraftWord | undefined): string =>
  word === undefined ? '' : text.slice(word.start, word.end).toLowerCase();
