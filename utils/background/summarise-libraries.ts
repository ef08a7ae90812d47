import { type PostFacts, resolveUrl } from '../library/address';
import type { LibraryAddress } from '../library/library';
import type { LibraryColour } from '../library/library-colour';
import type { LibraryTag } from '../library/library-tags';
import type { PostCard, PostRecord } from '../library/post';
import { type ListedLibrary, readAllCards, readTags } from '../library/store/library-store';
import type { LibrarySummary } from '../messaging/protocol';
import { addressOf, inOrder, librarySetting } from '../settings/library-settings';
import { isManagedLibrary } from '../settings/parse-managed';
import type { Settings } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import { BUNDLED, keptLibraries } from './keep-libraries';
import { coloursOf } from './open-libraries';
import { sharedId } from './post-ids';

/** The libraries as the options page shows them, those that are switched off without their posts. */
export async function summariseLibraries(): Promise<readonly LibrarySummary[]> {
  const [settings, kept] = await Promise.all([readSettings(), keptLibraries()]);
  const colours = coloursOf(kept, settings);
  return Promise.all(
    inOrder(settings, kept).map((library) =>
      summarise(library, settings, colours.get(library.id) ?? 'grey'),
    ),
  );
}

/** The tags of a library, by the ids that posts have among those of all libraries. */
export async function sharedTags(library: string): Promise<readonly LibraryTag[]> {
  const tags = await readTags(library);
  return tags.map((tag) => ({
    ...tag,
    postIds: tag.postIds.map((post) => sharedId(library, post)),
  }));
}

async function summarise(
  library: ListedLibrary,
  settings: Settings,
  colour: LibraryColour,
): Promise<LibrarySummary> {
  const { id, name, edition, isOn, count, site, pattern } = library;
  const address = addressOf(settings, library);
  const isOwn = address.site === site && address.pattern === pattern;
  const posts = isOn ? await readAllCards(id) : [];
  return {
    id,
    name,
    edition,
    address,
    ownAddress: { site, pattern },
    colour,
    language: librarySetting(settings, id).language,
    detectedLanguage: library.language,
    isOn,
    isBundled: id === BUNDLED,
    isManaged: isManagedLibrary(id),
    count,
    posts: posts.map((post) => cardOf(id, post, isOwn ? undefined : address)),
    sample: posts[0] && factsOf(posts[0]),
    tags: isOn ? await sharedTags(id) : [],
  };
}

function cardOf(library: string, post: PostRecord, moved: LibraryAddress | undefined): PostCard {
  const { title, date, tags, categories } = post;
  return {
    id: sharedId(library, post.id),
    url: moved ? resolveUrl(moved, post) : post.url,
    title,
    date,
    tags: [...new Set([...tags, ...categories])],
  };
}

function factsOf(post: PostRecord): PostFacts {
  const { url: _, tags: __, language: ___, ...facts } = post;
  return facts;
}
