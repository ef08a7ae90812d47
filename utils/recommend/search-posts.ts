import { eachWord } from './analyse';
import { eachPosting } from './lists';
import type { SearchIndex } from './search-index';
import { fold } from './word-form';

const IN_TITLE = 1_000_000;
const IN_NAME = 1000;

/**
 * Ids of the posts that hold every word of the query, as whole words or beginnings of words: those
 * that have them in the title first, then by how much the words count in them. All posts, in their
 * own order, where the query is empty.
 */
export function searchPosts(index: SearchIndex, query: string, limit: number): readonly string[] {
  const beginnings = foldedWords(query);
  const scores = new Float64Array(index.posts.length).fill(1);
  for (const beginning of beginnings) {
    const own = scoreBeginning(index, beginning);
    for (const [post, score] of own.entries()) {
      scores[post] = score === 0 ? 0 : (scores[post] ?? 0) && (scores[post] ?? 0) + score;
    }
  }
  return index.posts
    .map(({ id }, post) => ({ id, score: scores[post] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ id }) => id);
}

function scoreBeginning(index: SearchIndex, beginning: string): Float64Array {
  const scores = new Float64Array(index.posts.length);
  const raise = (post: number, score: number): void => {
    scores[post] = Math.max(scores[post] ?? 0, score);
  };
  for (const term of termsBeginning(index, beginning)) {
    eachPosting(index.body, (_, post, weight) => raise(post, 1 + weight), term);
    eachPosting(index.titles, (_, post) => raise(post, IN_NAME), term);
    eachPosting(index.addresses, (_, post) => raise(post, IN_NAME), term);
  }
  for (const [post, { title }] of index.posts.entries()) {
    if (foldedWords(title).some((word) => word.startsWith(beginning))) raise(post, IN_TITLE);
  }
  return scores;
}

function termsBeginning({ words, wordTerms }: SearchIndex, beginning: string): ReadonlySet<number> {
  const terms = new Set<number>();
  for (let at = firstNotBefore(words, beginning); words[at]?.startsWith(beginning); at += 1) {
    terms.add(wordTerms[at] ?? -1);
  }
  return terms;
}

function firstNotBefore(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foldedWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, '', ({ term }) => words.push(fold(term)));
  return words;
}
