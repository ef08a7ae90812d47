import { eachPosting } from '../index/lists';
import type { SearchIndex } from '../index/search-index';
import { scanWords } from '../text/analyse';
import { sizeOf, type TextList, textAt } from '../text/text-list';
import { fold } from '../text/word-form';
import { bestOf } from './best-of';

const IN_TITLE = 1_000_000;
const IN_NAME = 1000;

/**
 * Ids of the posts that hold every word of the query, as whole words or beginnings of words: those
 * that have them in the title first, then by how much the words count in them. All posts, in their
 * own order, where the query is empty.
 */
export function searchPosts(index: SearchIndex, query: string, limit: number): readonly string[] {
  const beginnings = foldedWords(query);
  const scores = new Float32Array(index.size).fill(1);
  for (const beginning of beginnings) {
    const own = scoreBeginning(index, beginning);
    for (const [post, score] of own.entries()) {
      scores[post] = score === 0 ? 0 : (scores[post] ?? 0) && (scores[post] ?? 0) + score;
    }
  }
  const found = [...scores.keys()].filter((post) => (scores[post] ?? 0) > 0);
  return bestOf(found, scores, limit).map((post) => textAt(index.byId, post));
}

/** A title as it is searched: its words folded, each after a space. */
export function foldedTitle(title: string): string {
  return foldedWords(title)
    .map((word) => ` ${word}`)
    .join('');
}

function scoreBeginning(index: SearchIndex, beginning: string): Float32Array {
  const scores = new Float32Array(index.size);
  const raise = (post: number, score: number): void => {
    scores[post] = Math.max(scores[post] ?? 0, score);
  };
  for (const term of termsBeginning(index, beginning)) {
    eachPosting(index.body, (_, post, weight) => raise(post, 1 + weight), term);
    eachPosting(index.titles, (_, post) => raise(post, IN_NAME), term);
    eachPosting(index.addresses, (_, post) => raise(post, IN_NAME), term);
  }
  for (const post of titlesWith(index.foldedTitles, beginning)) raise(post, IN_TITLE);
  return scores;
}

/** The titles in which a word begins so; looked for in all of them at once. */
function* titlesWith({ text, starts }: TextList, beginning: string): Generator<number> {
  const wanted = ` ${beginning}`;
  let title = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    while ((starts[title + 1] ?? Number.POSITIVE_INFINITY) <= at) title += 1;
    yield title;
  }
}

function termsBeginning({ words, wordTerms }: SearchIndex, beginning: string): ReadonlySet<number> {
  const terms = new Set<number>();
  const size = sizeOf(words);
  for (let at = firstNotBefore(words, beginning); at < size; at += 1) {
    if (!textAt(words, at).startsWith(beginning)) break;
    terms.add(wordTerms[at] ?? -1);
  }
  return terms;
}

function firstNotBefore(words: TextList, word: string): number {
  let low = 0;
  let high = sizeOf(words);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(words, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  const { count, starts, ends } = scanWords(folded);
  return Array.from({ length: count }, (_, at) => folded.slice(starts[at], ends[at]));
}
