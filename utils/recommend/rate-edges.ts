import type { DraftWord } from './draft';
import { isMarked, type Span } from './spans-of';
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
} as const;

/** How well a span begins and ends as a phrase, whatever it says. */
export function rateEdges(
  text: string,
  words: readonly DraftWord[],
  { first, last }: Span,
): number {
  const isStop = (at: number): boolean => words[at]?.stop === true;
  const isAfterMark = isMarked(text, words, first);
  const isBeforeMark = isMarked(text, words, last + 1);
  const isAfterContent = first > 0 && !isStop(first) && !isStop(first - 1) && !isAfterMark;
  const isBeforeContent = last + 1 < words.length && !isStop(last + 1) && !isBeforeMark;
  return (
    rateStart(text, words[first]) +
    WEIGHTS.endsOnStop * Number(isStop(last)) +
    WEIGHTS.startsSentence * Number(first === 0) +
    WEIGHTS.afterMark * Number(isAfterMark) +
    WEIGHTS.beforeMark * Number(isBeforeMark) +
    WEIGHTS.afterContent * Number(isAfterContent) +
    WEIGHTS.beforeContent * Number(isBeforeContent) +
    rateCapitals(text, words, first)
  );
}

/** A phrase may begin with “the” or “how”, but hardly with “is”, “and” or “of”. */
function rateStart(text: string, word: DraftWord | undefined): number {
  if (word === undefined || !word.stop) return 0;
  const isConnector = CONNECTORS.has(text.slice(word.start, word.end).toLowerCase());
  return isConnector ? WEIGHTS.startsOnConnector : WEIGHTS.startsOnStop;
}

/** Names begin with capitals, and are not cut in two. */
function rateCapitals(text: string, words: readonly DraftWord[], first: number): number {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(text.slice(words[at]?.start));
  if (first === 0 || !isCapital(first)) return 0;
  return WEIGHTS.capital + WEIGHTS.cutsName * Number(first > 1 && isCapital(first - 1));
}
