import type { Library } from './library';

/** A tag as its library has it. */
export interface LibraryTag {
  readonly name: string;
  /** The wordings that the library gives for it; where it gives none, the list is empty. */
  readonly phrases: readonly string[];
  readonly postIds: readonly string[];
}

/** The tags and categories of a library's posts: labels that differ only in case are one tag. */
export function libraryTags(library: Pick<Library, 'posts' | 'phrases'>): readonly LibraryTag[] {
  const phrasesOf = new Map(
    Object.entries(library.phrases).map(([name, phrases]) => [name.toLowerCase(), phrases]),
  );
  const tags = new Map<string, { name: string; postIds: Set<string> }>();
  for (const post of library.posts) {
    for (const label of new Set([...post.tags, ...post.categories])) {
      const tag = tags.get(label.toLowerCase()) ?? { name: label, postIds: new Set() };
      tag.postIds.add(post.id);
      tags.set(label.toLowerCase(), tag);
    }
  }
  return [...tags].map(([key, { name, postIds }]) => ({
    name,
    postIds: [...postIds],
    phrases: phrasesOf.get(key) ?? [],
  }));
}
