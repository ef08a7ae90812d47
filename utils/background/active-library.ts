import { library as bundled } from 'virtual:bundled-library';
import type { PostFacts } from '../library/address';
import { addressed } from '../library/addressed';
import type { Library } from '../library/library';
import { type LibraryTag, libraryTags } from '../library/library-tags';
import type { Post, PostCard } from '../library/post';
import type { LibrarySummary } from '../messaging/protocol';
import { buildIndex } from '../recommend/build-index';
import type { SearchIndex } from '../recommend/search-index';
import type { Settings } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import type { Tag } from '../settings/tag';
import { effectiveTags } from '../settings/tags';

/** The libraries with the person's settings applied: what posts are ranked and found in. */
export interface ActiveLibrary {
  readonly settings: Settings;
  readonly libraries: readonly Library[];
  readonly posts: ReadonlyMap<string, Post>;
  readonly tags: readonly Tag[];
  readonly index: SearchIndex;
}

// Made again from storage whenever the worker starts; kept only so that one wake builds one index.
let latest: { readonly key: string; readonly library: ActiveLibrary } | undefined;

/** The active library for the stored settings. */
export async function activeLibrary(): Promise<ActiveLibrary> {
  const settings = await readSettings();
  const key = JSON.stringify(settings);
  if (latest?.key !== key) latest = { key, library: activate([bundled], settings) };
  return latest.library;
}

function activate(own: readonly Library[], settings: Settings): ActiveLibrary {
  const libraries = own.map((library) =>
    addressed(library, settings.libraries[library.id] ?? library),
  );
  const posts = libraries.flatMap((library) => library.posts);
  return {
    settings,
    libraries,
    posts: new Map(posts.map((post) => [post.id, post])),
    tags: effectiveTags(libraries.flatMap(libraryTags), settings),
    index: buildIndex(posts),
  };
}

/** What lists show of a post. */
export function cardOf(post: Post): PostCard {
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    date: post.date,
    tags: [...new Set([...post.tags, ...post.categories])],
  };
}

function factsOf({ id, title, date, categories, slug, path }: Post): PostFacts {
  return {
    id,
    title,
    date,
    categories,
    ...(slug !== undefined && { slug }),
    ...(path !== undefined && { path }),
  };
}

/** The libraries as the options page shows them. */
export async function summariseLibraries(): Promise<readonly LibrarySummary[]> {
  const { libraries } = await activeLibrary();
  return libraries.map((library) => {
    const own = bundled.id === library.id ? bundled : library;
    return {
      id: library.id,
      name: library.name,
      address: { site: library.site, pattern: library.pattern },
      ownAddress: { site: own.site, pattern: own.pattern },
      posts: library.posts.map(cardOf),
      sample: library.posts[0] && factsOf(library.posts[0]),
      tags: libraryTags(library) satisfies readonly LibraryTag[],
    };
  });
}
