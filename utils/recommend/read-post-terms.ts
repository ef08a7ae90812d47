import type { Post } from '../library/post';
import { detectLanguage, type Language, parseLanguage } from './language';
import type { TermCounts } from './term-counts';
import { readTerms, type VocabularyBuilder } from './vocabulary-builder';
import { isStop, termOf } from './word-codes';

/** What an index takes from a post. */
export interface PostTerms {
  readonly language: Language;
  /** Content terms with their frequencies, those of short fields counted more than once. */
  readonly counts: TermCounts;
  /** How many of the terms, which come first, stand in the title, the description, a heading or the first words of the text. */
  readonly prominent: number;
  readonly length: number;
  /** The codes of the words of the title, of the last part of the address, and of the text. */
  readonly title: readonly number[];
  readonly address: readonly number[];
  readonly text: Int32Array;
}

/** How often a word of a field counts, a word of the text counting once. */
const TIMES = { title: 4, description: 2, labels: 2, headings: 1.5, text: 1 } as const;
/** About a first paragraph. */
const FIRST_WORDS = 80;

export function readPostTerms(post: Post, vocabulary: VocabularyBuilder): PostTerms {
  const language = languageOf(post);
  const { counter } = vocabulary;
  const read = (text: string) => readTerms(text, language, vocabulary);
  const count = (codes: readonly number[], times: number): void => {
    for (const code of codes) if (!isStop(code)) counter.add(termOf(code), times);
  };
  const title = read(post.title);
  const text = read(post.text);
  const labels = [...post.tags, ...post.categories, ...post.keywords].join('\n');
  count(title, TIMES.title);
  count(read(post.description), TIMES.description);
  count(read(post.headings.join('\n')), TIMES.headings);
  count(text.slice(0, FIRST_WORDS), TIMES.text);
  const prominent = counter.size();
  count(text.slice(FIRST_WORDS), TIMES.text);
  count(read(labels), TIMES.labels);
  const counts = counter.take();
  let length = 0;
  for (const times of counts.times) length += times;
  const address = read(lastPart(post.url));
  return { language, counts, length, prominent, title, address, text: new Int32Array(text) };
}

function languageOf(post: Post): Language {
  return parseLanguage(post.language) || detectLanguage(post.text) || detectLanguage(post.title);
}

/** The last part of an address as words: `deep work` of `/book-reports/deep-work.html`. */
export function lastPart(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last.replace(/\.(?:html?|php|aspx?)$/, '').replace(/[-_+]|%20/g, ' ');
}
