import { type RankOptions, rankPosts } from '../recommend/rank-posts';
import type { Recommendation } from '../recommend/recommendation';
import { textAt } from '../recommend/text/text-list';
import { numberOf } from '../recommend/text/text-table';
import type { Reading } from '../topics/reading';
import type { OpenLibrary } from './open-libraries';
import { ownId, sharedId } from './post-ids';

/** Scores that differ by less are the same; then the preferred library counts. */
const STEP = 0.02;

/**
 * The posts of several libraries that fit a page, best first, with ids that all libraries share. Their scores have one
 * scale; where two libraries have a post at one address, it is that of the preferred one.
 */
export function rankLibraries(
  libraries: readonly OpenLibrary[],
  reading: Reading,
  { exclude = [], ...options }: RankOptions,
): readonly Recommendation[] {
  const taken = new Set<string>();
  const ranked = libraries.map(({ id, index }) => {
    const left = exclude.map((one) => ownId(id, one) ?? one);
    const found = rankPosts(index, reading, { ...options, exclude: [...left, ...taken] });
    for (const { postId } of found) taken.add(textAt(index.urls, numberOf(index.byId, postId)));
    return found.map((one) => ({ ...one, postId: sharedId(id, one.postId) }));
  });
  return mergeRanked(ranked, options.limit);
}

/** One list of several, each best first: by score, and where scores are the same, the list that comes first. */
export function mergeRanked<T extends { readonly score: number }>(
  lists: readonly (readonly T[])[],
  limit: number,
): readonly T[] {
  const step = ({ score }: T): number => Math.round(score / STEP);
  // Sorting is stable, and flat() has the preferred list first.
  return lists
    .flat()
    .toSorted((one, other) => step(other) - step(one))
    .slice(0, limit);
}
