import type { PostCard } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import { PostTitle } from './post-title';

interface TagPostsProps {
  readonly tag: Tag;
  readonly posts: readonly PostCard[];
  readonly ownPostIds: readonly string[];
  readonly onChange: (ownPostIds: readonly string[]) => void;
}

/** Which posts carry a tag. Those that have it from the library keep it; the person gives it to others. */
export function TagPosts({ tag, posts, ownPostIds, onChange }: TagPostsProps) {
  const fromLibrary = posts.filter(
    ({ id }) => tag.postIds.includes(id) && !ownPostIds.includes(id),
  );
  const others = posts.filter((post) => !fromLibrary.includes(post));
  const toggle = (id: string, isOn: boolean) =>
    onChange(isOn ? [...ownPostIds, id] : ownPostIds.filter((other) => other !== id));
  return (
    <div class="tag-posts">
      {fromLibrary.length > 0 && (
        <div>
          <h3>Tagged in the library</h3>
          <ul>
            {fromLibrary.map((post) => (
              <li key={post.id}>
                <PostTitle post={post} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <fieldset>
          <legend>Give “{tag.name}” to</legend>
          {others.map((post) => (
            <label key={post.id}>
              <input
                type="checkbox"
                checked={ownPostIds.includes(post.id)}
                onChange={(event) => toggle(post.id, event.currentTarget.checked)}
              />
              {post.title}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
