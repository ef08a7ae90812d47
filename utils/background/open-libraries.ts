import { resolveUrl } from '../library/address';
import type { LibraryAddress } from '../library/library';
import { type LibraryColour, type LibraryMark, libraryColours } from '../library/library-colour';
import type { MovedAddresses } from '../library/store/library-database';
import {
  keepMoved,
  type ListedLibrary,
  readAllCards,
  readIndex,
  readMoved,
} from '../library/store/library-store';
import { addressKey } from '../recommend/index/address-key';
import { loadIndex } from '../recommend/index/load-index';
import type { SearchIndex } from '../recommend/index/search-index';
import { toTextList } from '../recommend/text/text-list';
import { toTextTable } from '../recommend/text/text-table';
import { addressOf, inOrder, librarySetting } from '../settings/library-settings';
import type { Settings } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import { BUNDLED, keptLibraries } from './keep-libraries';

/** A library that is switched on, ready to be asked. */
export interface OpenLibrary {
  readonly id: string;
  readonly name: string;
  readonly index: SearchIndex;
}

/** The libraries that are switched on, the preferred one first, and the settings they were opened with. */
export interface OpenLibraries {
  readonly settings: Settings;
  readonly libraries: readonly OpenLibrary[];
  /** How libraries are told apart, by id; empty where there is only one. */
  readonly marks: ReadonlyMap<string, LibraryMark>;
}

// Read from storage again whenever the worker starts; kept only so that one wake reads an index once.
const opened = new Map<
  string,
  { readonly key: string; readonly library: Promise<OpenLibrary | undefined> }
>();

/** Opens the libraries that are switched on. What of them is open already is not read again. */
export async function openLibraries(): Promise<OpenLibraries> {
  const [settings, kept] = await Promise.all([readSettings(), keptLibraries()]);
  const on = inOrder(
    settings,
    kept.filter(({ isOn }) => isOn),
  );
  forgetOthers(on);
  const found = await Promise.all(on.map((library) => open(library, settings)));
  const libraries = found.flatMap((library) => library ?? []);
  return { settings, libraries, marks: marksOf(libraries, coloursOf(kept, settings)) };
}

/** The colours of all libraries, whether they are on or off, so that they keep them. */
export function coloursOf(
  libraries: readonly Pick<ListedLibrary, 'id'>[],
  settings: Settings,
): ReadonlyMap<string, LibraryColour> {
  const ids = libraries.map(({ id }) => id);
  // The bundled library, which is there first, keeps its colour whoever comes.
  const inTurn = [BUNDLED, ...ids.filter((id) => id !== BUNDLED).toSorted()];
  return libraryColours(inTurn, (id) => librarySetting(settings, id).colour);
}

function marksOf(
  libraries: readonly OpenLibrary[],
  colours: ReadonlyMap<string, LibraryColour>,
): OpenLibraries['marks'] {
  const several = libraries.length > 1 ? libraries : [];
  return new Map(several.map(({ id, name }) => [id, { name, colour: colours.get(id) ?? 'grey' }]));
}

function forgetOthers(on: readonly ListedLibrary[]): void {
  const ids = new Set(on.map(({ id }) => id));
  for (const id of opened.keys()) if (!ids.has(id)) opened.delete(id);
}

function open(library: ListedLibrary, settings: Settings): Promise<OpenLibrary | undefined> {
  const { id, name, edition } = library;
  const address = addressOf(settings, library);
  const key = JSON.stringify([name, edition, address]);
  const known = opened.get(id);
  if (known?.key === key) return known.library;
  const opening = readOpenIndex(library, address).then((index) => index && { id, name, index });
  opened.set(id, { key, library: opening });
  return opening;
}

async function readOpenIndex(
  library: ListedLibrary,
  address: LibraryAddress,
): Promise<SearchIndex | undefined> {
  const index = loadIndex(await readIndex(library.id));
  const isOwn = library.site === address.site && library.pattern === address.pattern;
  if (!index || isOwn) return index;
  const { urls, byAddress } = await movedTo(library, address);
  return { ...index, urls: toTextList(urls), byAddress };
}

/** The addresses of the posts at another site. Made once, since a large library has many. */
async function movedTo(
  { id, edition }: ListedLibrary,
  address: LibraryAddress,
): Promise<MovedAddresses> {
  const key = JSON.stringify([edition, address]);
  const kept = await readMoved(id);
  if (kept?.key === key) return kept;
  const urls = (await readAllCards(id)).map((post) => resolveUrl(address, post));
  const moved = { key, urls, byAddress: toTextTable(urls.map(addressKey)) };
  await keepMoved(id, moved);
  return moved;
}
