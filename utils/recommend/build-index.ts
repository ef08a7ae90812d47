import type { Post } from '../library/post';
import { contentTerms } from './analyse';
import { detectLanguage, parseLanguage } from './language';
import type { IndexedPost, SearchIndex } from './search-index';

const FIELD_WEIGHTS = { title: 4, labels: 3, headings: 2, text: 1 } as const;

/** The index of a library: built once, then asked for every page. */
export function buildIndex(posts: readonly Post[]): SearchIndex {
  const languages = posts.map(
    (post) => parseLanguage(post.language) || detectLanguage(`${post.title}\n${post.text}`),
  );
  const counts = posts.map((post, at) => termCounts(post, languages[at] ?? ''));
  const idf = inverseFrequencies(counts);
  const indexed = posts.map((post, at): IndexedPost => {
    const language = languages[at] ?? '';
    const titleTerms = [...new Set(contentTerms(post.title, language))];
    const own = counts[at] ?? new Map<string, number>();
    return {
      post,
      language,
      titleTerms,
      titleWeight: sum(titleTerms.map((term) => idf.get(term) ?? 0)),
      termCounts: own,
      length: sum([...own.values()]),
    };
  });
  const total = sum(indexed.map((post) => post.length));
  return { posts: indexed, idf, averageLength: total / Math.max(1, posts.length) };
}

function termCounts(post: Post, language: IndexedPost['language']): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const term of contentTerms(text, language)) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(post.title, FIELD_WEIGHTS.title);
  add([post.description, ...post.tags, ...post.keywords].join('\n'), FIELD_WEIGHTS.labels);
  add(post.headings.join('\n'), FIELD_WEIGHTS.headings);
  add(post.text, FIELD_WEIGHTS.text);
  return counts;
}

function inverseFrequencies(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const own of counts) {
    for (const term of own.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const idf = new Map<string, number>();
  for (const [term, count] of holders) {
    idf.set(term, Math.log(1 + (counts.length - count + 0.5) / (count + 0.5)));
  }
  return idf;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
