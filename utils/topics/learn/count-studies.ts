import type { Tally } from '../detect/tally';
import { pushTo } from '../words/multimap';
import { type Study, teaches } from './studies';

/** What is counted over the posts that can teach a tag. */
export interface Counts {
  readonly posts: number;
  /** In how many of them a word stands. */
  readonly withWord: (word: string) => number;
  /** In how many of them a phrase is met. */
  readonly withPhrase: (id: number) => number;
}

interface LibraryCounts {
  readonly library: string;
  readonly posts: number;
  readonly words: ReadonlyMap<string, number>;
  readonly hits: ReadonlyMap<number, number>;
}

/** Counts each library once. What is returned counts over those that can teach a tag, given the libraries that carry it. */
export function countStudies(studies: readonly Study[]): (ofTag: ReadonlySet<string>) => Counts {
  const talliesOf = new Map<string, Tally[]>();
  for (const { library, tally } of studies) pushTo(talliesOf, library, tally);
  const byLibrary = [...talliesOf].map(([library, tallies]) => ({
    library,
    posts: tallies.length,
    words: countPosts(tallies, ({ words }) => words.keys()),
    hits: countPosts(tallies, ({ hits }) => hits.keys()),
  }));
  return (ofTag) => {
    const among = byLibrary.filter(({ library }) => teaches(library, ofTag));
    const total = (countOf: (counts: LibraryCounts) => number): number =>
      among.reduce((sum, counts) => sum + countOf(counts), 0);
    return {
      posts: total(({ posts }) => posts),
      withWord: (word) => total(({ words }) => words.get(word) ?? 0),
      withPhrase: (id) => total(({ hits }) => hits.get(id) ?? 0),
    };
  };
}

function countPosts<K>(
  tallies: readonly Tally[],
  keysOf: (tally: Tally) => Iterable<K>,
): ReadonlyMap<K, number> {
  const posts = new Map<K, number>();
  for (const tally of tallies) {
    for (const key of keysOf(tally)) posts.set(key, (posts.get(key) ?? 0) + 1);
  }
  return posts;
}
