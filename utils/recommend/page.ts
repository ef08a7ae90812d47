import type { Block, Reading } from '../topics/reading';
import { scanWords } from './analyse';
import { detectLanguage, type Language, parseLanguage } from './language';
import { toLists } from './lists';
import type { Lists, SearchIndex } from './search-index';
import type { TermCounts } from './term-counts';
import { isStop, termOf, wordCodes } from './word-codes';

/** The words of a page in order, an array a property: to make objects of thousands of words takes as long as to rank. */
export interface PageWords {
  /** The numbers of their terms in the index, or -1 where no post holds them. */
  readonly terms: readonly number[];
  readonly stops: readonly boolean[];
  readonly blocks: readonly number[];
  /** Counts the sentences of the page. */
  readonly sentences: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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
  const language = parseLanguage(reading.language) || detectLanguage(textOf(blocks));
  const words = readWords(blocks, language, index);
  return { language, blocks, words, ...countTerms(words), ...splitSentences(words) };
}

const titleOf = (blocks: readonly Block[]): string =>
  blocks.find(({ place }) => place === 'title')?.text ?? '';

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

function readWords(blocks: readonly Block[], language: Language, index: SearchIndex): PageWords {
  const codes = wordCodes(index.terms, language);
  const terms: number[] = [];
  const stops: boolean[] = [];
  const inBlocks: number[] = [];
  const sentences: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let before = 0;
  for (const [block, { text }] of blocks.entries()) {
    scanWords(text, (start, end, sentence) => {
      const code = codes(text, start, end);
      terms.push(termOf(code));
      stops.push(isStop(code));
      inBlocks.push(block);
      sentences.push(before + sentence);
      starts.push(start);
      ends.push(end);
    });
    before = (sentences.at(-1) ?? 0) + 1;
  }
  return { terms, stops, blocks: inBlocks, sentences, starts, ends };
}

function countTerms(words: PageWords): Pick<Page, 'counts' | 'ranks' | 'places'> {
  const { terms, stops, blocks } = words;
  const distinct: number[] = [];
  const times: number[] = [];
  const ranks = new Map<number, number>();
  const places: number[][] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? -1;
    if (stops[at] || term < 0) continue;
    const rank = ranks.get(term) ?? distinct.push(term) - 1;
    ranks.set(term, rank);
    places[rank] ??= [];
    places[rank].push(at);
    times[rank] = (times[rank] ?? 0) + (blocks[at] === 0 ? TITLE_TIMES : 1);
  }
  return { counts: { terms: distinct, times }, ranks, places };
}

function splitSentences({ terms, stops, blocks, sentences }: PageWords) {
  const rows: Set<number>[] = [];
  const title = new Set<number>();
  let last = -1;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? -1;
    if (stops[at] || term < 0) continue;
    if (blocks[at] === 0) {
      title.add(term);
      continue;
    }
    if (sentences[at] !== last) rows.push(new Set());
    last = sentences[at] ?? 0;
    rows.at(-1)?.add(term);
  }
  const long = rows.filter(({ size }) => size > 1);
  return { sentences: toLists(long.map((row) => [...row])), title: toLists([[...title]]) };
}
