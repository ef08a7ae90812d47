import type { Tag } from '@/utils/settings/tag';

export type TagOrder = 'name' | 'posts' | 'use';

/** The tags whose name or phrases hold the words of the filter, in the chosen order. */
export function arrangeTags(tags: readonly Tag[], filter: string, order: TagOrder): readonly Tag[] {
  const wanted = filter.trim().toLowerCase();
  const kept = tags.filter(({ name, phrases }) =>
    [name, ...phrases].some((text) => text.toLowerCase().includes(wanted)),
  );
  return kept.sort((a, b) => compare(a, b, order));
}

// One collator for all: `localeCompare` looks for one at each comparison.
const collator = new Intl.Collator();

function compare(a: Tag, b: Tag, order: TagOrder): number {
  const byName = collator.compare(a.name, b.name);
  switch (order) {
    case 'name':
      return byName;
    case 'posts':
      return b.postIds.length - a.postIds.length || byName;
    case 'use':
      return Number(b.use) - Number(a.use) || byName;
  }
}
