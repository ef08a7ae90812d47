import type { Post } from '../../library/post';
import { detectLanguage } from '../text/detect-language';
import { type Language, parseLanguage } from '../text/language';
import type { TermCounter, TermCounts } from '../text/term-counts';
import { isStop, termOf } from '../text/word-codes';
import { readTerms, type VocabularyBuilder } from './vocabulary-builder';

/** What an index takes from a post. */
export interface PostTerms {
  readonly language: Language;
  /** Content terms with their frequencies, those of short fields counted more than once. */
  readonly counts: TermCounts;
  /** How many of the terms, which come first, stand in the title, the description, a heading or the first words of the text. */
  readonly prominent: number;
  readonly length: number;
  /** The codes of the words of the title, of the last part of the address, and of the text. */
  readonly title: Int32Array;
  readonly address: Int32Array;
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
  const title = read(post.title);
  const text = read(post.text);
  const labels = [post.tags, post.categories, post.keywords].map((list) => list.join('\n'));
  countWords(counter, title, TIMES.title);
  countWords(counter, read(post.description), TIMES.description);
  countWords(counter, read(post.headings.join('\n')), TIMES.headings);
  countWords(counter, text.subarray(0, FIRST_WORDS), TIMES.text);
  const prominent = counter.size();
  countWords(counter, text.subarray(FIRST_WORDS), TIMES.text);
  countWords(counter, read(labels.join('\n')), TIMES.labels);
  const counts = counter.take();
  let length = 0;
  for (const times of counts.times) length += times;
  const address = read(lastPart(post.url));
  return { language, counts, length, prominent, title, address, text };
}

function countWords(counter: TermCounter, codes: Int32Array, times: number): void {
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (!isStop(code)) counter.add(termOf(code), times);
  }
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
