import type { Recommendation } from '../recommend/recommendation';
import type { Settings } from '../settings/settings';
import type { Tag } from '../settings/tag';
import type { Topic } from '../topics/topic';
import type { OpenLibrary } from './open-libraries';
import { postCards } from './post-cards';

/** Posts that the person gave phrases to, as tags of their own: pages are looked through for them as for tags. */
export async function namedPosts(
  { posts }: Pick<Settings, 'posts'>,
  libraries: readonly OpenLibrary[],
): Promise<readonly Tag[]> {
  const named = Object.entries(posts).flatMap(([id, { phrases = [], never }]) =>
    never || phrases.length === 0 ? [] : [{ id, phrases }],
  );
  const cards = await postCards(
    libraries,
    named.map(({ id }) => id),
  );
  const titles = new Map(cards.map(({ id, title }) => [id, title]));
  return named.flatMap(({ id, phrases }) => {
    const name = titles.get(id);
    return name === undefined ? [] : [{ name, use: true, phrases, postIds: [id] }];
  });
}

/** The ranking with the posts in front whose own phrases were found on the page: the person said what they are for. */
export function namedFirst(
  ranked: readonly Recommendation[],
  named: readonly Tag[],
  topics: readonly Topic[],
): readonly Recommendation[] {
  const first = topics.flatMap((topic) =>
    named.flatMap(({ name, postIds: [postId = ''] }) => {
      if (name !== topic.tag) return [];
      const known = ranked.find((one) => one.postId === postId);
      const reasons = topic.phrases.map((hit) => ({ ...hit, field: 'keywords' as const }));
      return [{ postId, score: 1, anchors: known?.anchors ?? [], reasons }];
    }),
  );
  const ids = new Set(first.map(({ postId }) => postId));
  return [...first, ...ranked.filter(({ postId }) => !ids.has(postId))];
}
