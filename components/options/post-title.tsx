import type { PostCard } from '@/utils/library/post';

export function PostTitle({ post }: { post: PostCard }) {
  return (
    <a href={post.url} target="_blank" rel="noreferrer">
      {post.title}
    </a>
  );
}
