import { readPosts } from '../library/store/library-store';
import { numberOf } from '../recommend/text/text-table';
import type { Settings } from '../settings/settings';
import { type StudyPost, studyPost } from '../topics/learn/study-post';
import type { OpenLibrary } from './open-libraries';
import { ownId, sharedId } from './post-ids';

/** Enough to learn from; each is read with its texts. */
const MOST_POSTS = 500;

/** Posts that the person gave tags or phrases to by hand, so far as they are not in the sample: they are learnt from, too. */
export async function givenPosts(
  { tags, posts }: Pick<Settings, 'tags' | 'posts'>,
  libraries: readonly OpenLibrary[],
  sample: readonly StudyPost[],
): Promise<readonly StudyPost[]> {
  const known = new Set(sample.map(({ id }) => id));
  const tagged = Object.values(tags).flatMap(({ postIds = [] }) => postIds);
  const named = Object.entries(posts).flatMap(([id, { phrases = [] }]) =>
    phrases.length > 0 ? [id] : [],
  );
  const wanted = [...new Set([...named, ...tagged])].filter((id) => !known.has(id));
  const found = await Promise.all(
    libraries.map((library) => postsOf(library, wanted.slice(0, MOST_POSTS))),
  );
  return found.flat();
}

async function postsOf(
  { id, index }: OpenLibrary,
  wanted: readonly string[],
): Promise<readonly StudyPost[]> {
  const positions = wanted
    .map((shared) => numberOf(index.byId, ownId(id, shared) ?? ''))
    .filter((position) => position >= 0);
  const posts = await readPosts(id, positions);
  return posts.map((post) => ({ ...studyPost(post), library: id, id: sharedId(id, post.id) }));
}
