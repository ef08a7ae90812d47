import { PERMALINK } from './address';
import type { Library } from './library';
import type { Post } from './post';

/** A post of which no more is known than a list says. */
export type ListedPost = Pick<
  Post,
  'url' | 'title' | 'description' | 'tags' | 'keywords' | 'date' | 'language'
>;

/** A library out of a list of posts, each at the address that the list gives it; of two with one address the first. */
export function listedLibrary(
  { id, name }: Pick<Library, 'id' | 'name'>,
  listed: readonly ListedPost[],
): Library {
  const byUrl = new Map(listed.toReversed().map((post) => [post.url, post]));
  const posts = listed.filter((post) => byUrl.get(post.url) === post).map(postOf);
  const { origin } = new URL(listed[0]?.url ?? 'https://example.com');
  return { id, name, site: origin, pattern: PERMALINK, phrases: {}, posts };
}

function postOf(listed: ListedPost): Post {
  const { url } = listed;
  return {
    ...listed,
    id: url,
    categories: [],
    headings: [],
    text: listed.description,
    links: [],
    permalink: url,
    permalinkIsFixed: true,
  };
}
