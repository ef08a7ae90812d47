import type { DraftWord } from './draft';

/** Found together with the weights of the ends. */
const WEIGHTS = { clause: -0.45, and: -0.2, stop: -0.15 } as const;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that begin a clause: few phrases run on across them. */
const CLAUSE_WORDS = words(
  'that which who where when because if while so dass der die welche weil wenn wo que qui où car si',
);
export const AND_WORDS = words('and or but und oder aber et ou mais');

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
    const cost = isHeld[at] === 1 ? 0 : costOf(text, word);
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
