import type { DraftSentence, DraftWord } from './draft';
import { longestPieces } from './longest-pieces';
import { isMarked, type Span } from './spans-of';
import type { LinkPhrase, WantedPost } from './wanted-post';

/** Found on the words that authors chose inside the sentences of their links. */
const WEIGHTS = {
  titleShare: 1.6,
  addressShare: 0.5,
  held: 1.3,
  weight: 0.15,
  linked: 0.9,
  keyword: 2,
  named: 3,
  likeLinks: 1.2,
  wholePiece: 1,
  pieceWord: 0.1,
  addressOnly: 0.6,
  endsOnStop: -0.6,
  startsSentence: -0.3,
  endsSentence: 0.5,
  afterMark: 0.5,
  beforeMark: 0.9,
  besideStop: 0.3,
  reference: 0.7,
  referenceAlone: 0.8,
} as const;

/** By the number of words: authors prefer two to four. */
const BY_WORDS = [0, 0.3, 0.2, 0.1, 0, 0, -0.2, -0.3] as const;

/** How well each span of a sentence would carry a link to a post, as a log likelihood. */
export function rateSpans(
  text: string,
  { words }: DraftSentence,
  spans: readonly Span[],
  wanted: WantedPost,
): readonly number[] {
  const pieces = longestPieces(words, wanted.title);
  return spans.map((span) => {
    const sums = sumUp(words, span, wanted);
    return (
      rateWords(sums, wanted) +
      ratePiece(sums, span, pieces, wanted) +
      rateLinks(words, span, sums.all, wanted.links) +
      WEIGHTS.keyword * worthOf(words, span, wanted.keywords) +
      WEIGHTS.named * worthOf(words, span, wanted.names) +
      rateEdges(text, words, span) +
      (BY_WORDS[span.last - span.first] ?? 0)
    );
  });
}

interface Sums {
  readonly all: number;
  readonly held: number;
  readonly inTitle: number;
  readonly inAddress: number;
  readonly isReference: boolean;
}

function sumUp(words: readonly DraftWord[], { first, last }: Span, { weights }: WantedPost): Sums {
  let [all, held, inTitle, inAddress] = [0, 0, 0, 0];
  const own = words.slice(first, last + 1);
  for (const { term, stop, idf } of own) {
    const weight = stop ? undefined : weights.get(term);
    all += idf;
    held += weight?.weight ?? 0;
    if (weight?.inTitle) inTitle += idf;
    if (weight?.inAddress) inAddress += idf;
  }
  return { all, held, inTitle, inAddress, isReference: own.some((word) => word.isReference) };
}

function rateWords(
  { all, held, inTitle, inAddress, isReference }: Sums,
  { titleWeight, addressWeight }: WantedPost,
): number {
  const addressShare = inAddress / addressWeight;
  return (
    WEIGHTS.titleShare * (inTitle / titleWeight) +
    WEIGHTS.addressShare * addressShare +
    WEIGHTS.addressOnly * (inAddress > 0.99 * all ? addressShare : 0) +
    WEIGHTS.held * Math.min(1, held / (all || 1)) +
    WEIGHTS.weight * held +
    WEIGHTS.reference * Number(isReference) +
    WEIGHTS.referenceAlone * Number(isReference && inTitle === 0)
  );
}

/** A run of words of the title counts by its length, and once more where it can't be longer. */
function ratePiece(
  { all, inTitle }: Sums,
  { first, last }: Span,
  pieces: readonly number[],
  { titleWeight }: WantedPost,
): number {
  const length = last - first + 1;
  const longest = pieces[first] ?? 0;
  if (inTitle === 0 || longest < length) return 0;
  const isWhole = longest === length && (pieces[first - 1] ?? 0) <= length;
  return WEIGHTS.pieceWord * length + (isWhole ? (WEIGHTS.wholePiece * all) / titleWeight : 0);
}

function rateLinks(
  words: readonly DraftWord[],
  { first, last }: Span,
  all: number,
  links: readonly LinkPhrase[],
): number {
  let likeness = 0;
  let isLinked = false;
  for (const { phrase, content, weight } of links) {
    let shared = 0;
    for (let at = first; at <= last; at += 1) {
      const word = words[at];
      if (word !== undefined && content.includes(word.term)) shared += word.idf;
    }
    if (shared === 0) continue;
    likeness = Math.max(likeness, Math.min(1, shared / (all + weight - shared)));
    isLinked ||= isPhrase(words, first, last, phrase.terms);
  }
  return WEIGHTS.likeLinks * likeness + WEIGHTS.linked * Number(isLinked);
}

/** The greatest value of the wordings that the span is, word for word. */
function worthOf(
  words: readonly DraftWord[],
  { first, last }: Span,
  wordings: WantedPost['names'],
): number {
  let most = 0;
  for (const { terms, value } of wordings) {
    if (value > most && isPhrase(words, first, last, terms)) most = value;
  }
  return most;
}

function isPhrase(
  words: readonly DraftWord[],
  first: number,
  last: number,
  terms: readonly number[],
): boolean {
  if (terms.length !== last - first + 1) return false;
  return terms.every((term, step) => words[first + step]?.term === term);
}

function rateEdges(text: string, words: readonly DraftWord[], { first, last }: Span): number {
  const isStop = (at: number): boolean => words[at]?.stop === true;
  return (
    WEIGHTS.endsOnStop * Number(isStop(last)) +
    WEIGHTS.startsSentence * Number(first === 0) +
    WEIGHTS.endsSentence * Number(last === words.length - 1) +
    WEIGHTS.afterMark * Number(isMarked(text, words, first)) +
    WEIGHTS.beforeMark * Number(isMarked(text, words, last + 1)) +
    WEIGHTS.besideStop * (Number(isStop(first - 1)) + Number(isStop(last + 1)))
  );
}
