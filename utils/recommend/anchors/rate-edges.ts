import { CONNECTORS } from '../text/stop-words';
import type { DraftSentence, DraftWord } from './draft';
import { type Gaps, gapsOf, JOINED, MARKED } from './gaps';
import { AND_WORDS, POINTERS, PREPOSITIONS, QUESTION_WORDS } from './phrase-words';
import { ABOUT_WORDS, TEXT_WORDS } from './reference-words';

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
  startsOnPointer: -0.8,
  startsOnQuestion: 0.5,
  startsOnPreposition: -0.2,
  beforeAnd: 0.3,
  afterAbout: 0.5,
  startsOnText: -0.9,
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
  const marks = words.map((word, at) => asEdgeWord(text, word, gaps, at));
  const edges = {
    begins: Float32Array.from(words, (_, at) => rateBegin(marks, at)),
    ends: Float32Array.from(words, (_, at) => rateEnd(marks, at)),
  };
  known.set(words, edges);
  return edges;
}

/** A word as a phrase may begin or end with it. */
interface EdgeWord {
  readonly lower: string;
  readonly isCapital: boolean;
  /** The “on” of “on-page” is no stop word. */
  readonly isStop: boolean;
  /** More than white space stands before it. */
  readonly isMarked: boolean;
}

function asEdgeWord(
  text: string,
  { start, end, stop }: DraftWord,
  gaps: Gaps,
  at: number,
): EdgeWord {
  const written = text.slice(start, end);
  const [before, after] = [gaps[at] ?? 0, gaps[at + 1] ?? 0];
  return {
    lower: written.toLowerCase(),
    isCapital: /^\p{Lu}/u.test(written),
    isStop: stop && ((before | after) & JOINED) === 0,
    isMarked: (before & MARKED) !== 0,
  };
}

function rateBegin(words: readonly EdgeWord[], at: number): number {
  const [before, own] = [words[at - 1], words[at]];
  if (own === undefined) return 0;
  const isAfterContent = before?.isStop === false && !own.isStop && !own.isMarked;
  return (
    rateStart(own) +
    rateCapitals(before, own, at) +
    WEIGHTS.startsOnPointer * Number(POINTERS.has(own.lower)) +
    WEIGHTS.startsOnPreposition * Number(PREPOSITIONS.has(own.lower)) +
    WEIGHTS.startsOnQuestion * Number(QUESTION_WORDS.has(own.lower)) +
    WEIGHTS.startsOnText * Number(isText(own) && isLoose(words[at + 1])) +
    WEIGHTS.afterAbout * Number(isAbout(words, at - 1)) +
    WEIGHTS.startsSentence * Number(at === 0) +
    WEIGHTS.afterMark * Number(own.isMarked) +
    WEIGHTS.afterContent * Number(isAfterContent)
  );
}

function rateEnd(words: readonly EdgeWord[], at: number): number {
  const [own, after] = [words[at], words[at + 1]];
  if (own === undefined) return 0;
  const isBeforeMark = after?.isMarked !== false;
  return (
    WEIGHTS.endsOnText * Number(isText(own)) +
    WEIGHTS.beforeAnd * Number(after !== undefined && AND_WORDS.has(after.lower)) +
    WEIGHTS.beforeAbout * Number(isAbout(words, at + 1)) +
    WEIGHTS.endsOnStop * Number(own.isStop) +
    WEIGHTS.beforeMark * Number(isBeforeMark) +
    WEIGHTS.beforeContent * Number(after?.isStop === false && !isBeforeMark)
  );
}

const isText = (word: EdgeWord | undefined): boolean =>
  word !== undefined && TEXT_WORDS.has(word.lower);

/** Whether a word says nothing of the text that is named before it, as “newsletter 12” and “blog post” do. */
const isLoose = (word: EdgeWord | undefined): boolean =>
  !isText(word) && !/^\d/.test(word?.lower ?? '');

/** Whether a word stands between a text and what it is about: authors link “the guide to **deep work**”. */
function isAbout(words: readonly EdgeWord[], at: number): boolean {
  const own = words[at];
  return own !== undefined && isText(words[at - 1]) && ABOUT_WORDS.has(own.lower);
}

/** A phrase may begin with “the” or “how”, but hardly with “is”, “and” or “of”. */
function rateStart({ isStop, lower }: EdgeWord): number {
  if (!isStop) return 0;
  return CONNECTORS.has(lower) ? WEIGHTS.startsOnConnector : WEIGHTS.startsOnStop;
}

/** Names begin with capitals, and are not cut in two. */
function rateCapitals(before: EdgeWord | undefined, own: EdgeWord, at: number): number {
  if (at === 0 || !own.isCapital) return 0;
  const cutsName = at > 1 && before?.isCapital === true;
  return WEIGHTS.capital + WEIGHTS.cutsName * Number(cutsName);
}
