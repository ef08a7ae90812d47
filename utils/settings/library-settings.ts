import type { Library, LibraryAddress } from '../library/library';
import type { LibrarySetting, Settings } from './settings';

/** What the person set for a library; empty where nothing was. */
export function librarySetting(settings: Settings, id: string): LibrarySetting {
  return (Object.hasOwn(settings.libraries, id) ? settings.libraries[id] : undefined) ?? {};
}

/** Where the posts of a library live: as the person says, or else as the library does. */
export function addressOf(
  settings: Settings,
  { id, site, pattern }: LibraryAddress & Pick<Library, 'id'>,
): LibraryAddress {
  const own = librarySetting(settings, id);
  return { site: own.site ?? site, pattern: own.pattern ?? pattern };
}

/** Settings in which something is changed about a library; `undefined` leaves it to the library. */
export function setLibrary(
  settings: Settings,
  id: string,
  change: { readonly [K in keyof LibrarySetting]: LibrarySetting[K] | undefined },
): Settings {
  const { [id]: old = {}, ...others } = settings.libraries;
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return { ...settings, libraries: others };
  return { ...settings, libraries: { ...others, [id]: Object.fromEntries(entries) } };
}

/** Settings without anything about a library that is gone. */
export function forgetLibrary(settings: Settings, id: string): Settings {
  const { [id]: _, ...libraries } = settings.libraries;
  const posts = Object.entries(settings.posts).filter(([post]) => !post.startsWith(`${id}/`));
  return {
    ...settings,
    libraries,
    order: settings.order.filter((other) => other !== id),
    posts: Object.fromEntries(posts),
  };
}

/** Libraries in the order of preference; those the person has not placed come last, in the order they have. */
export function inOrder<T extends { readonly id: string }>(
  settings: Pick<Settings, 'order'>,
  libraries: readonly T[],
): readonly T[] {
  const places = new Map(settings.order.map((id, place) => [id, place]));
  const placeOf = ({ id }: T): number => places.get(id) ?? settings.order.length;
  return libraries.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Settings in which a library stands `by` places further down, as far as there are places. */
export function moveLibrary(
  settings: Settings,
  ids: readonly string[],
  id: string,
  by: number,
): Settings {
  const order = inOrder(
    settings,
    ids.map((one) => ({ id: one })),
  ).map((one) => one.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return settings;
  const others = order.toSpliced(from, 1);
  return { ...settings, order: others.toSpliced(to, 0, id) };
}
