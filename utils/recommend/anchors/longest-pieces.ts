import type { DraftWord } from './draft';

/** For each word of a sentence, how many words from it on stand in the title in the same order. */
export function longestPieces(
  words: readonly DraftWord[],
  title: readonly number[],
): readonly number[] {
  return words.map((_, first) => {
    let longest = 0;
    for (const from of title.keys()) {
      longest = Math.max(longest, commonLength(words, first, title, from));
    }
    return longest;
  });
}

function commonLength(
  words: readonly DraftWord[],
  first: number,
  title: readonly number[],
  from: number,
): number {
  let length = 0;
  while (from + length < title.length && words[first + length]?.term === title[from + length]) {
    length += 1;
  }
  return length;
}
