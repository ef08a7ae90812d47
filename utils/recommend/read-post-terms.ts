import type { Post } from '../library/post';
import { detectLanguage, type Language, parseLanguage } from './language';
import { readTerms, type TermAt, type VocabularyBuilder } from './vocabulary-builder';

/** What an index takes from a post. */
export interface PostTerms {
  readonly language: Language;
  /** Content terms with their frequencies, those of short fields counted more than once. */
  readonly counts: ReadonlyMap<number, number>;
  readonly length: number;
  readonly title: readonly TermAt[];
  /** The last part of the address. */
  readonly address: readonly TermAt[];
  readonly text: readonly TermAt[];
}

/** How often a word of a field counts, a word of the text counting once. */
const TIMES = { title: 4, description: 2, labels: 2, headings: 1.5, text: 1 } as const;

export function readPostTerms(post: Post, vocabulary: VocabularyBuilder): PostTerms {
  const language = languageOf(post);
  const read = (text: string) => readTerms(text, language, vocabulary);
  const title = read(post.title);
  const text = read(post.text);
  const labels = [...post.tags, ...post.categories, ...post.keywords].join('\n');
  const counts = new Map<number, number>();
  addCounts(counts, title, TIMES.title);
  addCounts(counts, read(post.description), TIMES.description);
  addCounts(counts, read(labels), TIMES.labels);
  addCounts(counts, read(post.headings.join('\n')), TIMES.headings);
  addCounts(counts, text, TIMES.text);
  let length = 0;
  for (const count of counts.values()) length += count;
  const address = read(lastPart(post.url));
  return { language, counts, length, title, address, text };
}

function languageOf(post: Post): Language {
  return parseLanguage(post.language) || detectLanguage(post.text) || detectLanguage(post.title);
}

function addCounts(counts: Map<number, number>, words: readonly TermAt[], times: number): void {
  for (const { term, stop } of words) {
    if (!stop) counts.set(term, (counts.get(term) ?? 0) + times);
  }
}

/** The last part of an address as words: `deep work` of `/book-reports/deep-work.html`. */
export function lastPart(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last.replace(/\.(?:html?|php|aspx?)$/, '').replace(/[-_+]|%20/g, ' ');
}
