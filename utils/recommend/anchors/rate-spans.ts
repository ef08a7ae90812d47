import type { DraftSentence, DraftWord } from './draft';
import { holdsPhrase } from './holds-phrase';
import { isPhrase } from './is-phrase';
import { longestPieces } from './longest-pieces';
import { edgesOf } from './rate-edges';
import { innerCosts } from './rate-inner';
import type { Span } from './span';
import type { LinkPhrase, WantedPost } from './wanted-post';
import { worthOf } from './worth-of';

/** Found on the words that authors of eighteen libraries chose inside the sentences of their links. */
const WEIGHTS = {
  titleShare: 2,
  titlePart: 0.95,
  weight: 0.25,
  linked: 0.3,
  longestLinked: 0.5,
  likeLinks: 1.1,
  named: 0.5,
  wholePiece: 0.7,
  pieceWord: 0.08,
  nextHeld: 0.09,
  reference: 0.6,
  referenceAlone: 0.8,
  prominent: 0.95,
} as const;

/** By the number of words: authors prefer two to four. */
const BY_WORDS = [0, 0.3, 0.3, 0.2, 0.1, 0, -0.2, -0.3] as const;
const LONGER = -0.4;

/** How well each span of a sentence would carry a link to a post, as a log likelihood. */
export function rateSpans(
  text: string,
  sentence: DraftSentence,
  spans: readonly Span[],
  wanted: WantedPost,
): readonly number[] {
  const { words } = sentence;
  const pieces = longestPieces(words, wanted.title);
  const links = wanted.links.filter(({ phrase }) => holdsPhrase(words, phrase.terms));
  const longest = Math.max(0, ...links.map(({ phrase }) => phrase.terms.length));
  const near = wanted.links.filter(({ content }) =>
    words.some(({ term, stop }) => !stop && content.includes(term)),
  );
  const inner = innerCosts(text, words, pieces);
  const { begins, ends } = edgesOf(text, sentence);
  return spans.map((span) => {
    const { first, last } = span;
    const sums = sumUp(words, span, wanted);
    return (
      rateWords(sums, wanted) +
      ratePiece(sums, span, pieces, wanted) +
      rateLinks(words, span, { all: sums.all, links: near, longest }) +
      WEIGHTS.named * worthOf(words, span, wanted.names) +
      (inner[Math.max(last, first + 1)] ?? 0) -
      (inner[first + 1] ?? 0) +
      WEIGHTS.nextHeld * heldBy(wanted, words[last + 1]) +
      (begins[first] ?? 0) +
      (ends[last] ?? 0) +
      (BY_WORDS[last - first] ?? LONGER)
    );
  });
}

interface Sums {
  readonly all: number;
  readonly held: number;
  /** The weight of its words of the title, as words go in texts, and as they tell titles apart. */
  readonly inTitle: number;
  readonly naming: number;
  readonly isReference: boolean;
  /** The share of its content words that the post says prominently. */
  readonly prominent: number;
}

function sumUp(words: readonly DraftWord[], { first, last }: Span, { weights }: WantedPost): Sums {
  let [all, held, inTitle, naming] = [0, 0, 0, 0];
  let [content, prominent] = [0, 0];
  let isReference = false;
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const weight = word.stop ? undefined : weights.get(word.term);
    all += word.idf;
    held += weight?.weight ?? 0;
    if (weight !== undefined && weight.inTitle > 0) {
      inTitle += word.idf;
      naming += weight.inTitle;
    }
    isReference ||= word.isReference;
    content += Number(!word.stop);
    prominent += Number(weight?.isProminent === true);
  }
  return { all, held, inTitle, naming, isReference, prominent: prominent / (content || 1) };
}

function rateWords(
  { all, held, inTitle, naming, isReference, prominent }: Sums,
  { titleWeight }: WantedPost,
): number {
  return (
    WEIGHTS.prominent * prominent +
    WEIGHTS.titleShare * (naming / titleWeight) +
    WEIGHTS.titlePart * (inTitle / (all || 1)) +
    WEIGHTS.weight * held +
    WEIGHTS.reference * Number(isReference) +
    WEIGHTS.referenceAlone * Number(isReference && inTitle === 0)
  );
}

/** How much the post holds of a word. */
function heldBy({ weights }: WantedPost, word: DraftWord | undefined): number {
  return word === undefined || word.stop ? 0 : (weights.get(word.term)?.weight ?? 0);
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
  {
    all,
    links,
    longest,
  }: { readonly all: number; readonly links: readonly LinkPhrase[]; readonly longest: number },
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
  if (!isLinked) return WEIGHTS.likeLinks * likeness;
  const isLongest = last - first + 1 === longest;
  return WEIGHTS.likeLinks * likeness + WEIGHTS.linked + WEIGHTS.longestLinked * Number(isLongest);
}
