import type { PostCard } from '../library/post';
import { searchPosts } from '../recommend/rank/search-posts';
import { openLibraries } from './open-libraries';
import { postCards } from './post-cards';
import { sharedId } from './post-ids';

const MAX_RESULTS = 50;

/** Posts of all libraries by their words, best first, the preferred library first; any posts where nothing is asked for. */
export async function findPosts(query: string): Promise<readonly PostCard[]> {
  const { libraries, marks } = await openLibraries();
  const found = libraries.map(({ id, index }) =>
    searchPosts(index, query, MAX_RESULTS).map((post) => sharedId(id, post)),
  );
  return postCards(libraries, takeTurns(found, MAX_RESULTS), marks);
}

/** The first of each list, then the second of each: what words in one library score says nothing of another. */
export function takeTurns<T>(lists: readonly (readonly T[])[], limit: number): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  );
  return turns.flat().slice(0, limit);
}
