import type { RecommendedPost } from '@/utils/messaging/protocol';

/**
 * The posts in the order in which they were shown, those that weren't at the end, and the one that
 * was inserted among them. A link changes the draft and with it the ranking, and a post that the
 * draft links to is recommended no more; but nothing may move under the person's pointer.
 */
export function keepOrder(
  posts: readonly RecommendedPost[],
  shown: readonly RecommendedPost[],
  insertedId: string | undefined,
): readonly RecommendedPost[] {
  const places = new Map(shown.map(({ post }, place) => [post.id, place]));
  const placeOf = ({ post }: RecommendedPost) => places.get(post.id) ?? shown.length;
  const left = posts.filter(({ post }) => post.id !== insertedId);
  const inserted = [...posts, ...shown].find(({ post }) => post.id === insertedId);
  // The words that were offered for it may bear the link now.
  const kept = inserted ? [...left, { ...inserted, anchors: [] }] : left;
  return kept.sort((a, b) => placeOf(a) - placeOf(b));
}
