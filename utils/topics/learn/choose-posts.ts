/** Enough posts to learn from, however large the library. */
const MOST_POSTS = 2_000;

interface Carried {
  readonly postIds: readonly string[];
}

/**
 * Posts to learn from, in the library's order: of each tag as many as of any other, as far as there are; where few posts
 * have tags, others from all over the library, which show what its tags are told apart from.
 */
export function choosePosts<T extends { readonly id: string }>(
  tags: readonly Carried[],
  posts: readonly T[],
): readonly T[] {
  if (posts.length <= MOST_POSTS) return posts;
  const chosen = new Set<string>();
  for (const id of [...inTurns(tags), ...spread(posts, MOST_POSTS / 4)]) {
    if (chosen.size === MOST_POSTS) break;
    chosen.add(id);
  }
  return posts.filter((post) => chosen.has(post.id));
}

/** The first post of each tag, then the second of each. */
function* inTurns(tags: readonly Carried[]): Generator<string> {
  const longest = tags.reduce((most, tag) => Math.max(most, tag.postIds.length), 0);
  for (let turn = 0; turn < longest; turn += 1) {
    for (const { postIds } of tags) yield* postIds.slice(turn, turn + 1);
  }
}

/** So many posts from all over the library. */
function spread(posts: readonly { readonly id: string }[], most: number): readonly string[] {
  const step = Math.ceil(posts.length / most);
  return posts.filter((_, at) => at % step === 0).map(({ id }) => id);
}
