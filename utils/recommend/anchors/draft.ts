import type { Block } from '../../topics/reading';
import { pushTo } from '../../topics/words/multimap';
import type { SearchIndex } from '../index/search-index';
import { scanWords } from '../text/analyse';
import type { Language } from '../text/language';
import { isStop, termOf, wordCodes } from '../text/word-codes';
import { memoWords } from '../text/word-memo';
import { looksLikeHeading } from './looks-like-heading';
import { cueOf, REFERENCE_WORDS } from './reference-words';
import { withPlainQuotes } from './written-title';

/** A word of a draft. Offsets are those in its block. */
export interface DraftWord {
  /** The number of its term in the index, or -1 where no post holds it. */
  readonly term: number;
  readonly stop: boolean;
  readonly start: number;
  readonly end: number;
  readonly idf: number;
  readonly isReference: boolean;
}

/** A sentence of a draft: words of one block. */
export interface DraftSentence {
  readonly block: number;
  readonly words: readonly DraftWord[];
  readonly isHeading: boolean;
  /** How much its words are those with which authors point at other texts, as a log likelihood. */
  readonly cue: number;
  /** The summed idf of its distinct content terms. */
  readonly weight: number;
}

/** A draft in the terms of an index. */
export interface Draft {
  readonly blocks: readonly Block[];
  /** The texts of the blocks with straight apostrophes. */
  readonly plain: readonly string[];
  readonly sentences: readonly DraftSentence[];
  /** The sentences that hold each content term, by their positions. */
  readonly byTerm: ReadonlyMap<number, readonly number[]>;
}

/** Reads the blocks that are being written in the terms of an index. */
export function readDraft(blocks: readonly Block[], language: Language, index: SearchIndex): Draft {
  const sentences: DraftSentence[] = [];
  const byTerm = new Map<number, number[]>();
  for (const [block, { place, text }] of blocks.entries()) {
    if (place !== 'draft') continue;
    const own = splitSentences(text, language, index);
    const isHeading = looksLikeHeading(text, own.flat().length, blocks[block + 1]?.text);
    for (const words of own) {
      const weight = weighTerms(words, byTerm, sentences.length);
      const cue = cueOf(words.map(({ start, end }) => text.slice(start, end).toLowerCase()));
      sentences.push({ block, words, isHeading, cue, weight });
    }
  }
  return { blocks, plain: blocks.map(({ text }) => withPlainQuotes(text)), sentences, byTerm };
}

const MOST_KNOWN = 20_000;
/** Whether a word is one with which authors point at other texts. */
const pointsAtTexts = memoWords(
  (written) => Number(REFERENCE_WORDS.has(written.toLowerCase())),
  MOST_KNOWN,
);

function splitSentences(
  text: string,
  language: Language,
  index: SearchIndex,
): readonly (readonly DraftWord[])[] {
  const unknown = Math.log(index.size + 1);
  const codes = wordCodes(index.terms, language);
  const sentences = new Map<number, DraftWord[]>();
  const places = scanWords(text);
  for (let at = 0; at < places.count; at += 1) {
    const start = places.starts[at] ?? 0;
    const end = places.ends[at] ?? 0;
    const hash = places.hashes[at] ?? 0;
    const code = codes(text, start, end, hash);
    const term = termOf(code);
    const stop = isStop(code);
    const rarity = term < 0 ? unknown : (index.idf[term] ?? unknown);
    const isReference = pointsAtTexts(text, start, end, hash) === 1;
    pushTo(sentences, places.sentences[at] ?? 0, {
      term,
      stop,
      start,
      end,
      idf: stop ? 0 : rarity,
      isReference,
    });
  }
  return [...sentences.values()];
}

/** Notes where the content terms of a sentence stand, and adds their weights up. */
function weighTerms(
  words: readonly DraftWord[],
  byTerm: Map<number, number[]>,
  sentence: number,
): number {
  let weight = 0;
  for (const { term, stop, idf } of words) {
    if (stop) continue;
    const isNew = term < 0 || byTerm.get(term)?.at(-1) !== sentence;
    if (isNew) weight += idf;
    if (isNew && term >= 0) pushTo(byTerm, term, sentence);
  }
  return weight;
}
