import { useState } from 'preact/hooks';
import type { PostCard } from '@/utils/library/post';
import { formatDate } from '../shared/format-date';
import { PostTitle } from './post-title';

interface LibraryPostsProps {
  readonly name: string;
  readonly posts: readonly PostCard[];
}

/** So many rows are drawn at a time; thousands would keep the page from answering. */
const STEP = 200;

export function LibraryPosts({ name, posts }: LibraryPostsProps) {
  const [shown, setShown] = useState(STEP);
  if (posts.length === 0) return null;
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
          {posts.slice(0, shown).map((post) => (
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
      {shown < posts.length && (
        <button type="button" class="button plain" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, posts.length - shown)} more of {posts.length}
        </button>
      )}
    </details>
  );
}
