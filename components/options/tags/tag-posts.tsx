import { useState } from 'preact/hooks';
import type { PostCard } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import { FindField } from '../../shared/find-field';
import { VirtualList } from '../../shared/virtual-list';
import { findCards } from '../find-cards';
import { PostTitle } from '../post-title';

interface TagPostsProps {
  readonly tag: Tag;
  readonly posts: readonly PostCard[];
  readonly ownPostIds: readonly string[];
  readonly onChange: (ownPostIds: readonly string[]) => void;
}

/** From so many posts on there is a box to search them by. */
const MANY = 20;
const LINE = 24;

/** Which posts carry a tag. Those that have it from the library keep it; the person gives it to others. */
export function TagPosts({ tag, posts, ownPostIds, onChange }: TagPostsProps) {
  const [query, setQuery] = useState('');
  const own = new Set(ownPostIds);
  const carried = new Set(tag.postIds);
  const isFromLibrary = ({ id }: PostCard) => carried.has(id) && !own.has(id);
  const found = findCards(posts, query);
  const fromLibrary = found.filter(isFromLibrary);
  const others = found.filter((post) => !isFromLibrary(post));
  const toggle = (id: string, isOn: boolean) =>
    onChange(isOn ? [...ownPostIds, id] : ownPostIds.filter((other) => other !== id));
  return (
    <div class="tag-posts">
      {posts.length > MANY && (
        <FindField
          label={`Find posts for ${tag.name}`}
          placeholder="Find posts"
          value={query}
          onInput={setQuery}
        />
      )}
      <TaggedPosts name={tag.name} posts={fromLibrary} />
      {others.length > 0 && (
        <fieldset>
          <legend>Give “{tag.name}” to</legend>
          <VirtualList
            label={`Posts without ${tag.name}`}
            items={others}
            keyOf={({ id }) => id}
            estimate={LINE}
            item={(post) => (
              <label>
                <input
                  type="checkbox"
                  checked={own.has(post.id)}
                  onChange={(event) => toggle(post.id, event.currentTarget.checked)}
                />
                {post.title}
              </label>
            )}
          />
        </fieldset>
      )}
    </div>
  );
}

function TaggedPosts({ name, posts }: { name: string; posts: readonly PostCard[] }) {
  if (posts.length === 0) return null;
  return (
    <div>
      <h3>Tagged in the library</h3>
      <VirtualList
        label={`Tagged ${name} in the library`}
        items={posts}
        keyOf={({ id }) => id}
        estimate={LINE}
        item={(post) => <PostTitle post={post} />}
      />
    </div>
  );
}
