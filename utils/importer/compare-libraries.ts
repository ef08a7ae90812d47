import type { Library } from '../library/library';
import type { Post } from '../library/post';
import type { LibraryChanges } from './importer-protocol';

/** What a re-import would add, change and remove, by the titles of the posts. */
export function compareLibraries(before: Library, after: Library): LibraryChanges {
  const old = new Map(before.posts.map((post) => [post.id, post]));
  const ids = new Set(after.posts.map(({ id }) => id));
  const isChanged = (post: Post) => {
    const earlier = old.get(post.id);
    return (
      earlier !== undefined && JSON.stringify(sorted(earlier)) !== JSON.stringify(sorted(post))
    );
  };
  return {
    added: titles(after.posts.filter(({ id }) => !old.has(id))),
    changed: titles(after.posts.filter(isChanged)),
    removed: titles(before.posts.filter(({ id }) => !ids.has(id))),
  };
}

/** A post with its fields in one order; storage may keep them in another. */
function sorted(post: Post): readonly (readonly [string, unknown])[] {
  return Object.entries(post).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function titles(posts: readonly Post[]): readonly string[] {
  return posts.map(({ title }) => title);
}
