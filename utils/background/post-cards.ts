import type { LibraryMark } from '../library/library-colour';
import type { PostCard } from '../library/post';
import { readCards } from '../library/store/library-store';
import { textAt } from '../recommend/text/text-list';
import { numberOf } from '../recommend/text/text-table';
import type { OpenLibrary } from './open-libraries';
import { ownId, sharedId } from './post-ids';

/**
 * What lists show of some posts, in their order, with the marks of their libraries where they have any; posts that are in
 * none of the libraries are left out.
 */
export async function postCards(
  libraries: readonly OpenLibrary[],
  ids: readonly string[],
  marks: ReadonlyMap<string, LibraryMark> = new Map(),
): Promise<readonly PostCard[]> {
  const found = await Promise.all(
    libraries.map(async (library) => {
      const mark = marks.get(library.id);
      const cards = await cardsOf(library, ids);
      return mark ? cards.map((card) => ({ ...card, mark })) : cards;
    }),
  );
  const cards = new Map(found.flat().map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

async function cardsOf({ id, index }: OpenLibrary, ids: readonly string[]): Promise<PostCard[]> {
  const positions = ids
    .map((shared) => numberOf(index.byId, ownId(id, shared) ?? ''))
    .filter((position) => position >= 0);
  const records = await readCards(id, positions);
  return records.flatMap((post, at) => {
    if (!post) return [];
    const url = textAt(index.urls, positions[at] ?? -1) || post.url;
    const tags = [...new Set([...post.tags, ...post.categories])];
    return [{ id: sharedId(id, post.id), url, title: post.title, date: post.date, tags }];
  });
}
