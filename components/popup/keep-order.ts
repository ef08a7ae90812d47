import type { RecommendedPost } from '@/utils/messaging/protocol';

/**
 * The posts in the order in which they were shown, those that weren't at the end. A link that was
 * inserted changes the draft and with it the ranking, but nothing may move under the person's pointer.
 */
export function keepOrder(
  posts: readonly RecommendedPost[],
  shownIds: readonly string[],
): readonly RecommendedPost[] {
  const places = new Map(shownIds.map((id, place) => [id, place]));
  const placeOf = ({ post }: RecommendedPost) => places.get(post.id) ?? shownIds.length;
  return [...posts].sort((a, b) => placeOf(a) - placeOf(b));
}
