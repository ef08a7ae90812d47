import type { Block, Place } from '../reading';
import { tokenise, type Word } from '../words/tokenise';
import type { Lexicon, LexiconPhrase } from './lexicon';

/** How often a phrase was met, and where. */
export interface Count {
  readonly times: number;
  /** Times, weighed by place. */
  readonly weighed: number;
  readonly places: ReadonlySet<Place>;
}

/** What was met in some blocks. Tallies can be added, so that only what changed has to be read again. */
export interface Tally {
  /** Words in the singular, and how often each was met. */
  readonly words: Map<string, number>;
  /** Counts by the id of the phrase. */
  readonly hits: Map<number, Count>;
}

const placeWeight: Readonly<Record<Place, number>> = { title: 4, heading: 2, draft: 1, text: 1 };
const matchWithGap = 0.5;

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { words: new Map(), hits: new Map() };
}

function addHit(tally: Tally, id: number, count: Count): void {
  const before = tally.hits.get(id);
  if (!before) {
    tally.hits.set(id, count);
    return;
  }
  tally.hits.set(id, {
    times: before.times + count.times,
    weighed: before.weighed + count.weighed,
    places: new Set([...before.places, ...count.places]),
  });
}

/** Adds a part to a sum; the part is left as it is. */
export function addTally(sum: Tally, part: Tally): void {
  for (const [word, times] of part.words) sum.words.set(word, (sum.words.get(word) ?? 0) + times);
  for (const [id, count] of part.hits) addHit(sum, id, count);
}

/** Where the phrase that begins here ends: its words in order, inside one sentence; -1 where it does not begin here. */
function endOf(phrase: LexiconPhrase, words: readonly Word[], start: number): number {
  const { keys, gap } = phrase;
  const last = Math.min(words.length, start + keys.length + gap) - 1;
  let matched = 0;
  for (let at = start; at <= last; at += 1) {
    const stem = words[at]?.stem;
    if (stem === keys[matched]) matched += 1;
    else if (matched === 0 || stem === '') return -1;
    if (matched === keys.length) return at;
  }
  return -1;
}

/**
 * How much of a phrase begins here, 0 to 1. A few other words may stand between its own: "generate more leads" is about
 * the same as "generate leads", but less surely so.
 */
export function matchAt(words: readonly Word[], start: number, phrase: LexiconPhrase): number {
  const { key, keys, lone } = phrase;
  // A single word by its singular, for "marketing" is not "market"; a lone one as it is written.
  if (keys.length === 1) return key === words[start]?.[lone ? 'form' : 'noun'] ? 1 : 0;
  const end = endOf(phrase, words, start);
  if (end < 0) return 0;
  return end - start < keys.length ? 1 : matchWithGap;
}

/** Counts the words and phrases of a block into a tally. */
export function tallyBlock(tally: Tally, { text, place }: Block, lexicon: Lexicon): void {
  const words = tokenise(text);
  const count = (phrase: LexiconPhrase, at: number) => {
    const match = matchAt(words, at, phrase);
    if (match === 0) return;
    addHit(tally, phrase.id, {
      times: 1,
      weighed: placeWeight[place] * match,
      places: new Set([place]),
    });
  };
  let at = -1;
  for (const { noun, stem } of words) {
    at += 1;
    if (noun === '') continue;
    tally.words.set(noun, (tally.words.get(noun) ?? 0) + 1);
    const phrases = lexicon.beginnings.get(stem);
    if (phrases) for (const phrase of phrases) count(phrase, at);
  }
}
