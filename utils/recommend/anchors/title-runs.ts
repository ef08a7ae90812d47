import type { Draft, DraftSentence } from './draft';
import { longestPieces } from './longest-pieces';
import type { WantedPost } from './wanted-post';

/** For each sentence the number of words of the longest run that it shares with the title; runs begin and end with content words. */
export function titleRuns({ sentences }: Draft, { title, weights }: WantedPost): readonly number[] {
  const speaks = (sentence: DraftSentence): boolean =>
    sentence.words.some(({ term, stop }) => !stop && (weights.get(term)?.inTitle ?? 0) > 0);
  return sentences.map((sentence) => (speaks(sentence) ? longestRun(sentence, title) : 0));
}

function longestRun({ words }: DraftSentence, title: readonly number[]): number {
  let longest = 0;
  for (const [first, piece] of longestPieces(words, title).entries()) {
    if (words[first]?.stop !== false) continue;
    let length = piece;
    while (length > 0 && words[first + length - 1]?.stop !== false) length -= 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
