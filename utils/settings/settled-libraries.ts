import { addressed } from '../library/addressed';
import type { Library } from '../library/library';
import type { Post } from '../library/post';
import { addressOf, inOrder, librarySetting } from './library-settings';
import { postSetting } from './post-settings';
import type { Settings } from './settings';

/**
 * Libraries as they count: at their addresses, in their languages, with the person's phrases for posts, the preferred one
 * first. Where two have a post at one address, it is the post of the first.
 */
export function settledLibraries(
  libraries: readonly Library[],
  settings: Settings,
): readonly Library[] {
  const taken = new Set<string>();
  return inOrder(settings, libraries).map((own) => {
    const library = addressed(own, addressOf(settings, own));
    const posts = library.posts.filter(({ url }) => !taken.has(url));
    for (const { url } of posts) taken.add(url);
    const { language } = librarySetting(settings, own.id);
    return { ...library, posts: posts.map((post) => settledPost(post, settings, language)) };
  });
}

function settledPost(post: Post, settings: Settings, language: string | undefined): Post {
  const { phrases = [] } = postSetting(settings, post.id);
  if (language === undefined && phrases.length === 0) return post;
  return {
    ...post,
    language: language ?? post.language,
    keywords: [...new Set([...post.keywords, ...phrases])],
  };
}
