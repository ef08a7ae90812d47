import { siteOfTab } from '../browser/tabs';
import type { PostCard } from '../library/post';
import type { DraftAnchor, RecommendedPost } from '../messaging/protocol';
import { anchorFinder } from '../recommend/anchors/find-anchors';
import { addressKey } from '../recommend/index/address-key';
import { searchPosts } from '../recommend/rank/search-posts';
import { knownAnswer } from './known-answer';
import { type OpenLibrary, openLibraries } from './open-libraries';
import { postCards } from './post-cards';
import { ownId, sharedId } from './post-ids';
import { tabReading } from './tab-reading';

const MAX_RESULTS = 50;
/** For so many of them words of the draft are looked for: about as many as are in sight. */
const MAX_WITH_WORDS = 6;

/**
 * Posts of all libraries by their words, best first, the preferred library first, with words of the draft in a tab to put
 * the link on; any posts where nothing is asked for.
 */
export async function findPosts(tabId: number, query: string): Promise<readonly RecommendedPost[]> {
  const { libraries, marks } = await openLibraries();
  const found = libraries.map(({ id, index }) =>
    searchPosts(index, query, MAX_RESULTS).map((post) => sharedId(id, post)),
  );
  const posts = await postCards(libraries, takeTurns(found, MAX_RESULTS), marks);
  const wordsFor = await finderFor(tabId, libraries);
  return posts.map((post, rank) => {
    return { post, reasons: [], anchors: rank < MAX_WITH_WORDS ? wordsFor(post) : [] };
  });
}

/** Finds words for a post in the draft of a tab, where it is known and doesn't link to the post yet. */
async function finderFor(
  tabId: number,
  libraries: readonly OpenLibrary[],
): Promise<(post: PostCard) => readonly DraftAnchor[]> {
  const { url } = await siteOfTab(tabId);
  const read = tabReading((await knownAnswer(tabId, url))?.frames ?? {});
  if (!read) return () => [];
  const linked = new Set(read.linked.map(addressKey));
  const { blocks, url: address } = read.reading;
  const asked = { url: address, taken: read.taken, isAsked: true };
  const finders = libraries.map(({ id, index }) => {
    return { id, anchorsOf: anchorFinder(blocks, index, asked) };
  });
  return (post) => {
    if (linked.has(addressKey(post.url))) return [];
    const anchors = finders.flatMap(({ id, anchorsOf }) => {
      const own = ownId(id, post.id);
      return own === undefined ? [] : anchorsOf({ id: own });
    });
    return read.place(anchors).map(({ words }) => words);
  };
}

/** The first of each list, then the second of each: what words in one library score says nothing of another. */
export function takeTurns<T>(lists: readonly (readonly T[])[], limit: number): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  );
  return turns.flat().slice(0, limit);
}
