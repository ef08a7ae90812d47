import { library as bundled } from 'virtual:bundled-library';
import type { PostFacts } from '../library/address';
import type { Library } from '../library/library';
import { type LibraryColour, type LibraryMark, libraryColours } from '../library/library-colour';
import { listLibraries, readStoredLibrary, switchedOff } from '../library/library-store';
import { libraryTags } from '../library/library-tags';
import type { Post, PostCard } from '../library/post';
import type { LibrarySummary } from '../messaging/protocol';
import { buildIndex } from '../recommend/build-index';
import type { SearchIndex } from '../recommend/search-index';
import { addressOf, inOrder, librarySetting } from '../settings/library-settings';
import type { Settings } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import { settledLibraries } from '../settings/settled-libraries';
import type { Tag } from '../settings/tag';
import { effectiveTags } from '../settings/tags';
import { detectLibraryLanguage } from './library-language';

/** The libraries with the person's settings applied: what posts are ranked and found in. */
export interface ActiveLibrary {
  readonly settings: Settings;
  readonly libraries: readonly Library[];
  readonly posts: ReadonlyMap<string, Post>;
  readonly tags: readonly Tag[];
  readonly index: SearchIndex;
  /** How libraries are told apart, by id; empty where there is only one. */
  readonly marks: ReadonlyMap<string, LibraryMark>;
}

// Made again from storage whenever the worker starts; kept only so that one wake builds one index.
let latest: { readonly key: string; readonly library: Promise<ActiveLibrary> } | undefined;

/** The active library for the stored settings and the libraries that are switched on. */
export async function activeLibrary(): Promise<ActiveLibrary> {
  const [settings, stored, off] = await Promise.all([
    readSettings(),
    listLibraries(),
    switchedOff(),
  ]);
  const on = stored.filter(({ id }) => !off.has(id));
  const own = off.has(bundled.id) ? [] : [bundled];
  const key = JSON.stringify([
    settings,
    own.length,
    on.map(({ id, name, savedAt }) => [id, name, savedAt]),
  ]);
  if (latest?.key !== key) {
    const library = Promise.all(on.map(({ id }) => readStoredLibrary(id))).then((libraries) =>
      activate(
        [...own, ...libraries.flatMap((one) => (one ? [qualified(one)] : []))],
        settings,
        coloursOf([bundled, ...stored], settings),
      ),
    );
    latest = { key, library };
  }
  return latest.library;
}

/** Two libraries may have posts of one name; the bundled one keeps its plain ids. */
function qualified(library: Library): Library {
  const posts = library.posts.map((post) => ({ ...post, id: `${library.id}/${post.id}` }));
  return { ...library, posts };
}

function activate(
  own: readonly Library[],
  settings: Settings,
  colours: ReadonlyMap<string, LibraryColour>,
): ActiveLibrary {
  const libraries = settledLibraries(own, settings);
  const several = libraries.length > 1 ? libraries : [];
  const posts = libraries.flatMap((library) => library.posts);
  let index: SearchIndex | undefined;
  return {
    settings,
    libraries,
    posts: new Map(posts.map((post) => [post.id, post])),
    tags: effectiveTags(libraries.flatMap(libraryTags), settings),
    // Made when it is first asked for: who only lists the libraries should not wait for it.
    get index() {
      index ??= buildIndex(posts);
      return index;
    },
    marks: new Map(
      several.map(({ id, name }) => [id, { name, colour: colours.get(id) ?? 'grey' }]),
    ),
  };
}

function coloursOf(libraries: readonly Pick<Library, 'id'>[], settings: Settings) {
  return libraryColours(
    libraries.map(({ id }) => id),
    (id) => librarySetting(settings, id).colour,
  );
}

/** What lists show of a post; where there are several libraries, with the mark of its own. */
export function cardOf(post: Post, marks: ActiveLibrary['marks'] = new Map()): PostCard {
  const [library = ''] = post.id.split('/', 1);
  const mark = marks.get(library) ?? marks.get(bundled.id);
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    date: post.date,
    tags: [...new Set([...post.tags, ...post.categories])],
    ...(mark && { mark }),
  };
}

function factsOf(post: Post): PostFacts {
  const { id, title, date, categories, slug, path, permalink, permalinkIsFixed } = post;
  return {
    id,
    title,
    date,
    categories,
    ...(slug !== undefined && { slug }),
    ...(path !== undefined && { path }),
    ...(permalink !== undefined && { permalink }),
    ...(permalinkIsFixed && { permalinkIsFixed }),
  };
}

/** The libraries as the options page shows them, those that are switched off without their posts. */
export async function summariseLibraries(): Promise<readonly LibrarySummary[]> {
  const [{ libraries, settings }, stored] = await Promise.all([activeLibrary(), listLibraries()]);
  const colours = coloursOf([bundled, ...stored], settings);
  return inOrder(settings, [bundled, ...stored]).map((own) => {
    const library = libraries.find(({ id }) => id === own.id);
    const posts = library?.posts ?? [];
    return {
      id: own.id,
      name: own.name,
      address: addressOf(settings, own),
      ownAddress: { site: own.site, pattern: own.pattern },
      colour: colours.get(own.id) ?? 'grey',
      language: librarySetting(settings, own.id).language,
      detectedLanguage: detectLibraryLanguage(posts),
      isOn: library !== undefined,
      isBundled: own.id === bundled.id,
      count: 'count' in own ? own.count : bundled.posts.length,
      posts: posts.map((post) => cardOf(post)),
      sample: posts[0] && factsOf(posts[0]),
      tags: library ? libraryTags(library) : [],
    };
  });
}
