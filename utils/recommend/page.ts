import type { Block, Place, Reading } from '../topics/reading';
import { eachWord } from './analyse';
import { detectLanguage, type Language, parseLanguage } from './language';
import type { SearchIndex } from './search-index';
import { numberOf } from './text-table';
import type { WordForm } from './word-form';

/** A word of a page. */
export interface PageWord {
  /** The number of its term in the index, or -1 where no post holds it. */
  readonly term: number;
  readonly stop: boolean;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A page or draft in the terms of an index. */
export interface Page {
  readonly language: Language;
  /** The title stands first, as a block of its own. */
  readonly blocks: readonly Block[];
  readonly words: readonly PageWord[];
  /** Content terms with the times they are met, those of the title counted more. */
  readonly counts: ReadonlyMap<number, number>;
  /** The distinct content terms of each sentence but the title. */
  readonly sentences: readonly Iterable<number>[];
  /** The distinct content terms of the title. */
  readonly titleTerms: Iterable<number>;
}

const TITLE_TIMES = 3;

/** Reads a page in the terms of an index. The title counts once, also where it is a block. */
export function readPage(reading: Reading, index: SearchIndex): Page {
  const running = reading.blocks.filter(({ place }) => place !== 'title');
  const title = reading.title || titleOf(reading.blocks);
  const text = running.map((block) => block.text).join('\n');
  const language = parseLanguage(reading.language) || detectLanguage(`${title}\n${text}`);
  const blocks = [{ place: 'title', text: title } as const, ...running];
  const words: PageWord[] = [];
  const terms = new Map<WordForm, number>();
  const sentences: Set<number>[] = [];
  for (const [block, { place, text }] of blocks.entries()) {
    const first = sentences.length;
    eachWord(text, language, (form, start, end, sentence) => {
      const term = terms.get(form) ?? numberOf(index.terms, form.term);
      terms.set(form, term);
      words.push({ term, stop: form.stop, block, start, end });
      if (form.stop || term < 0 || place === 'title') return;
      const own = sentences[first + sentence] ?? new Set();
      sentences[first + sentence] = own.add(term);
    });
  }
  return {
    language,
    blocks,
    words,
    counts: countTerms(words, blocks),
    sentences: sentences.filter((terms) => terms.size > 1),
    titleTerms: titleTermsOf(words),
  };
}

/** The title is the first block. */
function titleTermsOf(words: readonly PageWord[]): ReadonlySet<number> {
  const own = words.filter(({ term, stop, block }) => block === 0 && !stop && term >= 0);
  return new Set(own.map(({ term }) => term));
}

const titleOf = (blocks: readonly Block[]): string =>
  blocks.find(({ place }) => place === 'title')?.text ?? '';

function countTerms(words: readonly PageWord[], blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { term, stop, block } of words) {
    if (stop || term < 0) continue;
    const times = placeOf(blocks, block) === 'title' ? TITLE_TIMES : 1;
    counts.set(term, (counts.get(term) ?? 0) + times);
  }
  return counts;
}

const placeOf = (blocks: readonly Block[], block: number): Place => blocks[block]?.place ?? 'text';
