import type { DraftSentence, DraftWord } from './draft';
import { BREAK, type Gaps, gapsOf, JOINED } from './gaps';
import { isPhrase } from './is-phrase';
import { longestPieces } from './longest-pieces';
import type { Span } from './span';
import type { WantedPost } from './wanted-post';

const MOST_WORDS = 8;
/** So many words of a title, one after the other, are no chance. */
const TELLING_PIECE = 4;

/** Of a post what may be taken whole, and its title. */
type Wordings = Pick<WantedPost, 'names' | 'keywords' | 'links' | 'title'>;

/**
 * The phrases of a sentence that a link could be put on: they cross no mark and part no compound and no
 * quotation. What names the post, what others link to it with and long pieces of its title are taken whole, however long
 * they are and whatever marks stand in them.
 */
export function spansOf(text: string, sentence: DraftSentence, wanted: Wordings): readonly Span[] {
  const { words } = sentence;
  const gaps = gapsOf(text, sentence);
  const spans: Span[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (((gaps[first] ?? 0) & JOINED) === 0) addSpans(spans, text, words, { gaps, first });
  }
  for (const { first, last } of wholesIn(words, wanted)) {
    const isCut = (((gaps[first] ?? 0) | (gaps[last + 1] ?? 0)) & JOINED) !== 0;
    const isKnown = spans.some((span) => span.first === first && span.last === last);
    if (!isCut && !isKnown) spans.push({ first, last });
  }
  return spans;
}

function wholesIn(
  words: readonly DraftWord[],
  { names, keywords, links, title }: Wordings,
): readonly Span[] {
  const wordings = [...names, ...keywords, ...links.map(({ phrase }) => phrase)];
  return [...wordings.flatMap(({ terms }) => standing(words, terms)), ...pieces(words, title)];
}

function standing(words: readonly DraftWord[], terms: readonly number[]): readonly Span[] {
  return words.flatMap((_, first) => {
    const last = first + terms.length - 1;
    return isPhrase(words, first, last, terms) ? [{ first, last }] : [];
  });
}

/** The long pieces of a title, without the stop words that they end on. */
function pieces(words: readonly DraftWord[], title: readonly number[]): readonly Span[] {
  const lengths = longestPieces(words, title);
  return lengths.flatMap((length, first) => {
    if ((lengths[first - 1] ?? 0) > length) return [];
    let last = first + length - 1;
    while (last > first && words[last]?.stop) last -= 1;
    return last - first + 1 >= TELLING_PIECE ? [{ first, last }] : [];
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
