import type { PostCard } from '@/utils/library/post';
import { formatDate } from '../shared/format-date';
import { PostTitle } from './post-title';

interface LibraryPostsProps {
  readonly name: string;
  readonly posts: readonly PostCard[];
}

export function LibraryPosts({ name, posts }: LibraryPostsProps) {
  return (
    <details>
      <summary>Posts of {name}</summary>
      <table class="posts">
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Date</th>
            <th scope="col">Tags</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>
                <PostTitle post={post} />
              </td>
              <td class="date">{formatDate(post.date)}</td>
              <td>{post.tags.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
