import type { Anchor } from '../recommendation';
import { chooseSpans } from './choose-spans';
import type { Draft, DraftSentence, DraftWord } from './draft';
import { isPhrase } from './is-phrase';
import { AND_WORDS, OPEN_WORDS, QUESTION_WORDS, WAITING_VERBS } from './phrase-words';
import { rateKnown } from './rate-known';
import { rateSpans } from './rate-spans';
import type { Span } from './span';
import { spansOf } from './spans-of';
import type { WantedPost } from './wanted-post';
import { withMarks } from './with-marks';

/** Words that are links already, or that no link may touch. */
export type TakenWords = Pick<Anchor, 'block' | 'start' | 'end'>;

/** An anchor, and how good a choice it is in its sentence: a log likelihood. */
export interface ValuedAnchor extends Anchor {
  readonly value: number;
}

/** Words further down are neither the best nor its next of kin. */
const MOST_IN_SENTENCE = 30;

/** The words of a sentence that could carry a link to a post, best first; of equal words the first. */
export function anchorsOf(
  draft: Draft,
  sentence: DraftSentence,
  wanted: WantedPost,
  taken: readonly TakenWords[],
): readonly ValuedAnchor[] {
  const { block } = sentence;
  const text = draft.blocks[block]?.text ?? '';
  const spans = spansOf(text, sentence, wanted);
  const ratings = rateSpans(text, sentence, spans, wanted);
  const known = rateKnown(draft.plain[block] ?? '', sentence, spans, wanted);
  const isFree = freeOf(taken);
  const anchors: ValuedAnchor[] = [];
  for (const { span, value } of chooseSpans(spans, ratings, known)) {
    const anchor = anchorOn(text, sentence, span, wanted);
    if (anchor !== undefined && isFree(anchor)) anchors.push({ ...anchor, value });
    if (anchors.length === MOST_IN_SENTENCE) break;
  }
  return firstOfEach(anchors);
}

/** The words of a span with their marks, or undefined where they wait for more. */
function anchorOn(
  text: string,
  { block, words }: DraftSentence,
  span: Span,
  { names, links }: WantedPost,
): Anchor | undefined {
  const { first, last } = span;
  const name = names.find(({ terms }) => isPhrase(words, first, last, terms));
  if (name === undefined && isOpen(text, words, span)) {
    if (!links.some(({ phrase }) => isPhrase(words, first, last, phrase.terms))) return undefined;
  }
  const { start, end } = withMarks(text, words, span, name?.mark ?? '');
  return { block, start, end, text: text.slice(start, end) };
}

/** Whether a phrase waits for more words, or goes on from those before it: “a guide to”, “is a guide”. */
function isOpen(text: string, words: readonly DraftWord[], { first, last }: Span): boolean {
  if (first === last) return false;
  const end = lowerCase(text, words[last]);
  const begin = lowerCase(text, words[first]);
  if (QUESTION_WORDS.has(begin)) return OPEN_WORDS.has(end);
  const goesOn = WAITING_VERBS.has(begin) || AND_WORDS.has(begin);
  return OPEN_WORDS.has(end) || WAITING_VERBS.has(end) || goesOn;
}

const lowerCase = (text: string, word: DraftWord | undefined): string =>
  word === undefined ? '' : text.slice(word.start, word.end).toLowerCase();

/** Tells whether words are neither in a link nor next to one. */
function freeOf(taken: readonly TakenWords[]): (anchor: Anchor) => boolean {
  return ({ block, start, end }) =>
    !taken.some(
      (other) => other.block === block && start <= other.end + 1 && other.start <= end + 1,
    );
}

function firstOfEach(anchors: readonly ValuedAnchor[]): readonly ValuedAnchor[] {
  const starts = new Map<string, number>();
  for (const { text, start } of anchors) {
    const key = text.toLowerCase();
    starts.set(key, Math.min(start, starts.get(key) ?? start));
  }
  return anchors.filter(({ text, start }) => starts.get(text.toLowerCase()) === start);
}
