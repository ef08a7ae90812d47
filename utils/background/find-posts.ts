import type { PostCard } from '../library/post';
import { searchPosts } from '../recommend/search-posts';
import { activeLibrary, cardOf } from './active-library';

const MAX_RESULTS = 50;

/** Posts of the whole library by their words, best first; all of them where nothing is asked for. */
export async function findPosts(query: string): Promise<readonly PostCard[]> {
  const { index, posts, marks } = await activeLibrary();
  return searchPosts(index, query, MAX_RESULTS).flatMap((id) => {
    const post = posts.get(id);
    return post ? [cardOf(post, marks)] : [];
  });
}
