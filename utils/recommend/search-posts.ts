import { analyse } from './analyse';
import type { IndexedPost, SearchIndex } from './search-index';

/**
 * Ids of the posts that hold every word of the query, as whole words or beginnings of words: those
 * that have them in the title first, then in labels, then in the text. All posts where it is empty.
 */
export function searchPosts(index: SearchIndex, query: string, limit: number): readonly string[] {
  const words = foldedWords(query);
  return index.posts
    .map((indexed) => ({ id: indexed.post.id, score: searchScore(indexed, words) }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((match) => match.id);
}

function searchScore(indexed: IndexedPost, words: readonly string[]): number {
  const { post } = indexed;
  const fields = [
    { words: foldedWords(post.title), weight: 9 },
    { words: foldedWords([...post.tags, ...post.keywords].join(' ')), weight: 3 },
    { words: foldedWords(`${post.description} ${post.text}`), weight: 1 },
  ];
  let score = 1;
  for (const word of words) {
    const field = fields.find((one) => one.words.some((own) => own.startsWith(word)));
    if (field === undefined) return 0;
    score += field.weight;
  }
  return score;
}

function foldedWords(text: string): readonly string[] {
  return analyse(text, '').map((word) => word.term);
}
