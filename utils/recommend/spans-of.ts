import type { DraftSentence, DraftWord } from './draft';

/** Words of a sentence that a link could be put on, by their positions in it. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const MOST_WORDS = 8;

/** The phrases of a sentence that a link could be put on: they cross no mark and part no compound. */
export function spansOf(text: string, { words }: DraftSentence): readonly Span[] {
  return words.flatMap((_, first) =>
    isJoined(text, words, first) ? [] : spansFrom(text, words, first),
  );
}

function spansFrom(text: string, words: readonly DraftWord[], first: number): readonly Span[] {
  const spans: Span[] = [];
  let hasContent = false;
  for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
    if (last > first && hasMark(text, words, last)) break;
    hasContent ||= words[last]?.stop === false;
    if (hasContent && !isJoined(text, words, last + 1)) spans.push({ first, last });
  }
  return spans;
}

/** What stands between a word and the one before it; a mark at the ends of a sentence. */
function before(text: string, words: readonly DraftWord[], at: number): string {
  const [previous, word] = [words[at - 1], words[at]];
  return previous === undefined || word === undefined ? '.' : text.slice(previous.end, word.start);
}

/** Whether a word and the one before it are parts of one: `lead-gen`, `l'audit`, `node.js`. */
function isJoined(text: string, words: readonly DraftWord[], at: number): boolean {
  return at > 0 && at < words.length && /^[-'’./_&]$/.test(before(text, words, at));
}

/** Whether a phrase ends before a word. */
function hasMark(text: string, words: readonly DraftWord[], at: number): boolean {
  return !isJoined(text, words, at) && /[^\s"'“”‘’«»*_-]/.test(before(text, words, at));
}

/** Whether anything but white space stands before a word. */
export function isMarked(text: string, words: readonly DraftWord[], at: number): boolean {
  return /\S/.test(before(text, words, at));
}
