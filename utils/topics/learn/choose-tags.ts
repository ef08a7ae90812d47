import type { Tag } from '@/utils/settings/tag';
import { limits } from '../vocabulary';

/**
 * The tags that pages are looked through for, in the order given: those in use, as far as a vocabulary has room. Where it has
 * not, tags that no post carries come first, since a person gave them, and then those that most posts carry.
 */
export function chooseTags(tags: readonly Tag[]): readonly Tag[] {
  const used = tags.filter((tag) => tag.use);
  const falling = used.toSorted((one, other) => weightOf(other) - weightOf(one));
  const chosen = new Set<Tag>();
  let phrases = 0;
  for (const tag of falling) {
    if (chosen.size === limits.tags) break;
    const own = Math.min(Math.max(1, tag.phrases.length), limits.phrasesOfTag);
    if (phrases + own > limits.phrases) continue;
    phrases += own;
    chosen.add(tag);
  }
  return used.filter((tag) => chosen.has(tag));
}

function weightOf({ postIds }: Tag): number {
  return postIds.length === 0 ? Number.POSITIVE_INFINITY : postIds.length;
}
