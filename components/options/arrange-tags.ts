import type { Tag } from '@/utils/settings/tag';

export type TagOrder = 'name' | 'posts';

/** The tags whose name or phrases hold the words of the filter, in the chosen order. */
export function arrangeTags(tags: readonly Tag[], filter: string, order: TagOrder): readonly Tag[] {
  const wanted = filter.trim().toLowerCase();
  const kept = tags.filter(({ name, phrases }) =>
    [name, ...phrases].some((text) => text.toLowerCase().includes(wanted)),
  );
  return kept.sort((a, b) => compare(a, b, order));
}

function compare(a: Tag, b: Tag, order: TagOrder): number {
  const byName = a.name.localeCompare(b.name);
  return order === 'name' ? byName : b.postIds.length - a.postIds.length || byName;
}
