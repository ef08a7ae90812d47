import type { PostCard } from '@/utils/library/post';

/** The posts that have each word of the query in their title, a tag or their address. */
export function findCards(posts: readonly PostCard[], query: string): readonly PostCard[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return posts;
  return posts.filter((post) => {
    const text = `${post.title}\n${post.tags.join('\n')}\n${post.url}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
