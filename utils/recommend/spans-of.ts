import type { DraftSentence, DraftWord } from './draft';
import type { Name } from './names-of';

/** Words of a sentence that a link could be put on, by their positions in it. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const MOST_WORDS = 8;

/**
 * The phrases of a sentence that a link could be put on: they cross no mark and part no compound and no
 * quotation. Names of the post are taken whole, however long they are.
 */
export function spansOf(
  text: string,
  { words }: DraftSentence,
  names: readonly Name[],
): readonly Span[] {
  const spans = words.flatMap((_, first) =>
    isJoined(text, words, first) ? [] : spansFrom(text, words, first),
  );
  const whole = names.flatMap((name) => standing(words, name));
  const known = new Set(spans.map(({ first, last }) => `${first} ${last}`));
  return [...spans, ...whole.filter(({ first, last }) => !known.has(`${first} ${last}`))];
}

function standing(words: readonly DraftWord[], { terms }: Name): readonly Span[] {
  return words.flatMap((_, first) => {
    const stands = terms.every((term, step) => words[first + step]?.term === term);
    return stands ? [{ first, last: first + terms.length - 1 }] : [];
  });
}

function spansFrom(text: string, words: readonly DraftWord[], first: number): readonly Span[] {
  const spans: Span[] = [];
  let hasContent = false;
  for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
    if (last > first && hasMark(text, words, last)) break;
    hasContent ||= words[last]?.stop === false;
    const isWhole = !isJoined(text, words, last + 1) && isBalanced(text, words, first, last);
    if (hasContent && isWhole) spans.push({ first, last });
  }
  return spans;
}

/** Whether every quotation that starts in a phrase ends in it. */
function isBalanced(
  text: string,
  words: readonly DraftWord[],
  first: number,
  last: number,
): boolean {
  const own = text.slice(words[first]?.start, words[last]?.end);
  const count = (marks: RegExp): number => own.match(marks)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[“„«]/g) === count(/[”»]/g);
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
