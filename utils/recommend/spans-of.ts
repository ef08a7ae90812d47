import type { DraftSentence, DraftWord } from './draft';
import { BREAK, type Gaps, gapsOf, JOINED } from './gaps';
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
  sentence: DraftSentence,
  names: readonly Name[],
): readonly Span[] {
  const { words } = sentence;
  const gaps = gapsOf(text, sentence);
  const spans: Span[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (((gaps[first] ?? 0) & JOINED) === 0) addSpans(spans, text, words, { gaps, first });
  }
  const isWhole = ({ first, last }: Span): boolean =>
    (((gaps[first] ?? 0) | (gaps[last + 1] ?? 0)) & JOINED) === 0;
  const named = names.flatMap((name) => standing(words, name)).filter(isWhole);
  return [...spans, ...named.filter(({ first, last }) => !isKnown(spans, first, last))];
}

function isKnown(spans: readonly Span[], first: number, last: number): boolean {
  return spans.some((span) => span.first === first && span.last === last);
}

function standing(words: readonly DraftWord[], { terms }: Name): readonly Span[] {
  return words.flatMap((_, first) => {
    const stands = terms.every((term, step) => words[first + step]?.term === term);
    return stands ? [{ first, last: first + terms.length - 1 }] : [];
  });
}

function addSpans(
  spans: Span[],
  text: string,
  words: readonly DraftWord[],
  { gaps, first }: { readonly gaps: Gaps; readonly first: number },
): void {
  let hasContent = false;
  const end = Math.min(words.length, first + MOST_WORDS);
  for (let last = first; last < end; last += 1) {
    if (last > first && ((gaps[last] ?? 0) & BREAK) !== 0) break;
    hasContent ||= words[last]?.stop === false;
    const isJoined = ((gaps[last + 1] ?? 0) & JOINED) !== 0;
    if (hasContent && !isJoined && isBalanced(text, words, first, last))
      spans.push({ first, last });
  }
}

/** Whether every quotation that starts in a phrase ends in it. */
function isBalanced(
  text: string,
  words: readonly DraftWord[],
  first: number,
  last: number,
): boolean {
  const own = text.slice(words[first]?.start, words[last]?.end);
  if (!/["“„«”»]/.test(own)) return true;
  return own.split('"').length % 2 === 1 && own.split(/[“„«]/).length === own.split(/[”»]/).length;
}
