import type { Block, Reading } from '../../topics/reading';
import { toLists } from '../index/lists';
import type { Lists, SearchIndex } from '../index/search-index';
import { scanWords } from '../text/analyse';
import type { Language } from '../text/language';
import type { TermCounts } from '../text/term-counts';
import { isStop, termOf, wordCodes } from '../text/word-codes';
import type { WordMemo } from '../text/word-memo';
import { pageLanguage } from './page-language';

/** The words of a page in order, an array a property: to make objects of thousands of words takes as long as to rank. */
export interface PageWords {
  /** The numbers of their terms in the index, or -1 where no post holds them. */
  readonly terms: Int32Array;
  /** 1 for stop words. */
  readonly stops: Uint8Array;
  readonly blocks: Int32Array;
  /** Counts the sentences of the page. */
  readonly sentences: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** As `hashOf` gives them. */
  readonly hashes: Int32Array;
}

/** A page or draft in the terms of an index. */
export interface Page {
  readonly language: Language;
  /** The title stands first, as a block of its own. */
  readonly blocks: readonly Block[];
  readonly words: PageWords;
  /** Content terms with the times they are met, those of the title counted more. */
  readonly counts: TermCounts;
  /** Where each content term stands in `counts`. */
  readonly ranks: ReadonlyMap<number, number>;
  /** In the same order: which of the words they are. */
  readonly places: readonly (readonly number[])[];
  /** The distinct content terms of each sentence but the title. */
  readonly sentences: Lists;
  /** The distinct content terms of the title, as one sentence. */
  readonly title: Lists;
}

const TITLE_TIMES = 3;

/** Reads a page in the terms of an index. The title counts once, also where it is a block. */
export function readPage(reading: Reading, index: SearchIndex): Page {
  const running = reading.blocks.filter(({ place }) => place !== 'title');
  const title = reading.title || titleOf(reading.blocks);
  const blocks = [{ place: 'title', text: title } as const, ...running];
  const language = pageLanguage(reading);
  const words = readWords(blocks, wordCodes(index.terms, language));
  return { language, blocks, words, ...countTerms(words), ...splitSentences(words) };
}

const titleOf = (blocks: readonly Block[]): string =>
  blocks.find(({ place }) => place === 'title')?.text ?? '';

function readWords(blocks: readonly Block[], codes: WordMemo): PageWords {
  const words = emptyWords(blocks);
  let count = 0;
  let before = 0;
  for (const [block, { text }] of blocks.entries()) {
    const own = scanWords(text);
    words.starts.set(own.starts.subarray(0, own.count), count);
    words.ends.set(own.ends.subarray(0, own.count), count);
    words.hashes.set(own.hashes.subarray(0, own.count), count);
    words.blocks.fill(block, count, count + own.count);
    for (let at = 0; at < own.count; at += 1) {
      const code = codes(text, own.starts[at] ?? 0, own.ends[at] ?? 0, own.hashes[at] ?? 0);
      words.terms[count] = termOf(code);
      words.stops[count] = Number(isStop(code));
      words.sentences[count] = before + (own.sentences[at] ?? 0);
      count += 1;
    }
    before = (words.sentences[count - 1] ?? 0) + 1;
  }
  return firstOf(words, count);
}

/** Room for all words that the blocks can have. */
function emptyWords(blocks: readonly Block[]): PageWords {
  let most = 0;
  for (const { text } of blocks) most += (text.length + 1) >> 1;
  return {
    terms: new Int32Array(most),
    stops: new Uint8Array(most),
    blocks: new Int32Array(most),
    sentences: new Int32Array(most),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    hashes: new Int32Array(most),
  };
}

function firstOf(words: PageWords, count: number): PageWords {
  return {
    terms: words.terms.subarray(0, count),
    stops: words.stops.subarray(0, count),
    blocks: words.blocks.subarray(0, count),
    sentences: words.sentences.subarray(0, count),
    starts: words.starts.subarray(0, count),
    ends: words.ends.subarray(0, count),
    hashes: words.hashes.subarray(0, count),
  };
}

function countTerms(words: PageWords): Pick<Page, 'counts' | 'ranks' | 'places'> {
  const { terms, stops, blocks } = words;
  const times: number[] = [];
  const ranks = new Map<number, number>();
  const places: number[][] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? -1;
    if (stops[at] || term < 0) continue;
    let rank = ranks.get(term);
    if (rank === undefined) {
      rank = ranks.size;
      ranks.set(term, rank);
      places.push([]);
      times.push(0);
    }
    places[rank]?.push(at);
    times[rank] = (times[rank] ?? 0) + (blocks[at] === 0 ? TITLE_TIMES : 1);
  }
  return { counts: { terms: [...ranks.keys()], times }, ranks, places };
}

/** The title is the first block. */
function splitSentences(words: PageWords): Pick<Page, 'sentences' | 'title'> {
  const after = words.blocks.findIndex((block) => block > 0);
  const end = after < 0 ? words.blocks.length : after;
  const title = distinctOf(contentTerms(words, 0, end).flat());
  const rows = contentTerms(words, end, words.blocks.length).map(distinctOf);
  return {
    sentences: toLists(rows.filter(({ length }) => length > 1)),
    title: toLists([title]),
  };
}

/** The content terms of the words from one to another, by sentences. */
function contentTerms(
  { terms, stops, sentences }: PageWords,
  from: number,
  to: number,
): readonly number[][] {
  const rows: number[][] = [];
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const term = terms[at] ?? -1;
    if (stops[at] || term < 0) continue;
    if (sentences[at] !== last) rows.push([]);
    last = sentences[at] ?? 0;
    rows.at(-1)?.push(term);
  }
  return rows;
}

/** Most sentences are so short that looking through them is faster than a set. */
const SHORT = 24;

function distinctOf(row: readonly number[]): readonly number[] {
  if (row.length > SHORT) return [...new Set(row)];
  return row.filter((term, at) => row.indexOf(term) === at);
}
