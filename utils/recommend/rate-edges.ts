import type { DraftSentence, DraftWord } from './draft';
import { gapsOf, MARKED } from './gaps';
import { AND_WORDS } from './rate-inner';
import { ABOUT_WORDS, TEXT_WORDS } from './reference-words';
import { CONNECTORS } from './stop-words';

/** Found together with the weights of the words between the ends. */
const WEIGHTS = {
  startsOnStop: -0.2,
  startsOnConnector: -0.8,
  endsOnStop: -0.25,
  startsSentence: -0.25,
  afterMark: 0.4,
  beforeMark: 0.9,
  afterContent: -0.45,
  beforeContent: -0.3,
  capital: 0.4,
  cutsName: -0.6,
  startsOnPointer: -0.4,
  startsOnQuestion: 0.5,
  beforeAnd: 0.3,
  afterAbout: 0.5,
  endsOnText: 1.3,
  beforeAbout: -1,
} as const;

/** How well a phrase begins before each word of a sentence, and how well it ends after each. */
export interface Edges {
  readonly begins: Float32Array;
  readonly ends: Float32Array;
}

const known = new WeakMap<readonly DraftWord[], Edges>();

/** How well phrases begin and end in a sentence, whatever they say. */
export function edgesOf(text: string, sentence: DraftSentence): Edges {
  const { words } = sentence;
  const found = known.get(words);
  if (found !== undefined) return found;
  const gaps = gapsOf(text, sentence);
  const edges = {
    begins: Float32Array.from(words, (_, at) => rateBegin(text, words, at, isMarked(gaps, at))),
    ends: Float32Array.from(words, (_, at) => rateEnd(text, words, at, isMarked(gaps, at + 1))),
  };
  known.set(words, edges);
  return edges;
}

const isMarked = (gaps: Uint8Array, at: number): boolean => ((gaps[at] ?? 0) & MARKED) !== 0;

const isStop = (words: readonly DraftWord[], at: number): boolean => words[at]?.stop === true;

function rateBegin(
  text: string,
  words: readonly DraftWord[],
  at: number,
  isAfterMark: boolean,
): number {
  const isAfterContent = at > 0 && !isStop(words, at) && !isStop(words, at - 1) && !isAfterMark;
  return (
    rateStart(text, words[at]) +
    rateCapitals(text, words, at) +
    WEIGHTS.startsOnPointer * Number(isOneOf(POINTERS, text, words[at])) +
    WEIGHTS.startsOnQuestion * Number(isOneOf(QUESTIONS, text, words[at])) +
    WEIGHTS.afterAbout * Number(isAfterAbout(text, words, at)) +
    WEIGHTS.startsSentence * Number(at === 0) +
    WEIGHTS.afterMark * Number(isAfterMark) +
    WEIGHTS.afterContent * Number(isAfterContent)
  );
}

function rateEnd(
  text: string,
  words: readonly DraftWord[],
  at: number,
  isBeforeMark: boolean,
): number {
  const isBeforeContent = at + 1 < words.length && !isStop(words, at + 1) && !isBeforeMark;
  return (
    WEIGHTS.endsOnText * Number(isOneOf(TEXT_WORDS, text, words[at])) +
    WEIGHTS.beforeAnd * Number(isOneOf(AND_WORDS, text, words[at + 1])) +
    WEIGHTS.beforeAbout * Number(isAfterAbout(text, words, at + 2)) +
    WEIGHTS.endsOnStop * Number(isStop(words, at)) +
    WEIGHTS.beforeMark * Number(isBeforeMark) +
    WEIGHTS.beforeContent * Number(isBeforeContent)
  );
}

/** What readers are told to do with a text: it hardly belongs to the link. */
const POINTERS: ReadonlySet<string> = new Set(
  'see read check learn follow visit find get try use pair explore watch siehe lesen lies sieh voir lire découvrez consultez'.split(' '),
);
const QUESTIONS: ReadonlySet<string> = new Set(
  'how what why when where who which wie was warum wann wo wer comment pourquoi quand quoi où qui quel quelle'.split(' '),
);

/** Authors put the link on what a text is about: “the guide to **deep work**”. */
function isAfterAbout(text: string, words: readonly DraftWord[], at: number): boolean {
  return isOneOf(ABOUT_WORDS, text, words[at - 1]) && isOneOf(TEXT_WORDS, text, words[at - 2]);
}

function isOneOf(list: ReadonlySet<string>, text: string, word: DraftWord | undefined): boolean {
  return word !== undefined && list.has(text.slice(word.start, word.end).toLowerCase());
}

/** A phrase may begin with “the” or “how”, but hardly with “is”, “and” or “of”. */
function rateStart(text: string, word: DraftWord | undefined): number {
  if (word === undefined || !word.stop) return 0;
  return isOneOf(CONNECTORS, text, word) ? WEIGHTS.startsOnConnector : WEIGHTS.startsOnStop;
}

/** Names begin with capitals, and are not cut in two. */
function rateCapitals(text: string, words: readonly DraftWord[], first: number): number {
  if (first === 0 || !isCapital(text, words[first])) return 0;
  const cutsName = first > 1 && isCapital(text, words[first - 1]);
  return WEIGHTS.capital + WEIGHTS.cutsName * Number(cutsName);
}

function isCapital(text: string, word: DraftWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.end));
}
