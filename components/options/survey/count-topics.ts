import type { PostCard } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import type { Bar } from './bar-chart';

/** How many of the posts carry each tag, most first; tags that none of them carries are left out. */
export function countTopics(tags: readonly Tag[], posts: readonly PostCard[]): readonly Bar[] {
  const ids = new Set(posts.map(({ id }) => id));
  return tags
    .map(({ name, postIds }) => ({
      label: name,
      value: postIds.filter((id) => ids.has(id)).length,
    }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value);
}
