import type { StudyPost } from '../../topics/learn/study-post';
import type { Library } from '../library';
import type { LibraryTag } from '../library-tags';
import type { Post, PostRecord } from '../post';
import {
  CHUNK,
  chunksOf,
  type LibraryFacts,
  type MovedAddresses,
  STORES,
  withDatabase,
} from './library-database';
import { parseLibrary } from './parse-library';

/** A library as lists have it. */
export interface ListedLibrary extends LibraryFacts {
  readonly isOn: boolean;
}

/** The libraries without their posts, in the order of their names. */
export function listLibraries(): Promise<readonly ListedLibrary[]> {
  return withDatabase(async (database) => {
    const reading = database.transaction(['libraries', 'off']);
    const [all, off] = await Promise.all([
      reading.objectStore('libraries').getAll(),
      reading.objectStore('off').getAllKeys(),
    ]);
    return all
      .map((library) => ({ ...library, isOn: !off.includes(library.id) }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  });
}

/** A library with its posts; undefined where there is none that can be read. */
export function readStoredLibrary(id: string): Promise<Library | undefined> {
  return withDatabase(async (database) => {
    const reading = database.transaction(['libraries', 'posts']);
    const [facts, chunks] = await Promise.all([
      reading.objectStore('libraries').get(id),
      reading.objectStore('posts').getAll(chunksOf(id)),
    ]);
    if (facts === undefined) return undefined;
    const stored = parseLibrary({ ...facts, posts: chunks.flatMap(({ posts }) => posts) });
    return stored.ok ? stored.library : undefined;
  });
}

/** The index of a library as it was stored. */
export function readIndex(id: string): Promise<unknown> {
  return withDatabase((database) => database.get('indexes', id));
}

/** The posts at some positions of a library, without their texts. */
export function readCards(
  id: string,
  positions: readonly number[],
): Promise<readonly (PostRecord | undefined)[]> {
  return withDatabase(async (database) => {
    const store = database.transaction('cards').store;
    const numbers = [...new Set(positions.map((position) => Math.floor(position / CHUNK)))];
    const found = await Promise.all(numbers.map((number) => store.get([id, number])));
    const chunks = new Map(numbers.map((number, at) => [number, found[at]?.posts]));
    return positions.map((at) => chunks.get(Math.floor(at / CHUNK))?.[at % CHUNK]);
  });
}

/** The posts at some positions of a library, texts and all; those that are there. */
export function readPosts(id: string, positions: readonly number[]): Promise<readonly Post[]> {
  return withDatabase(async (database) => {
    const store = database.transaction('posts').store;
    const found = await Promise.all(
      positions.map(async (position) => {
        const chunk = await store.get([id, Math.floor(position / CHUNK)]);
        return chunk?.posts[position % CHUNK];
      }),
    );
    return found.filter((post) => post !== undefined);
  });
}

/** All posts of a library in their order, without their texts. */
export function readAllCards(id: string): Promise<readonly PostRecord[]> {
  return withDatabase(async (database) => {
    const chunks = await database.getAll('cards', chunksOf(id));
    return chunks.flatMap(({ posts }) => posts);
  });
}

/** The tags of a library's posts. */
export async function readTags(id: string): Promise<readonly LibraryTag[]> {
  return (await withDatabase((database) => database.get('tags', id))) ?? [];
}

/** The posts that the vocabulary of a library is learnt from. */
export async function readSample(id: string): Promise<readonly StudyPost[]> {
  return (await withDatabase((database) => database.get('samples', id))) ?? [];
}

/** The addresses that a library was moved to, as they were kept. */
export function readMoved(id: string): Promise<MovedAddresses | undefined> {
  return withDatabase((database) => database.get('moved', id));
}

/** Keeps the addresses that a library was moved to. */
export async function keepMoved(id: string, moved: MovedAddresses): Promise<void> {
  await withDatabase((database) => database.put('moved', moved, id));
}

/** Forgets a library and its posts. */
export function removeLibrary(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction(STORES, 'readwrite');
    await Promise.all([
      change.objectStore('posts').delete(chunksOf(id)),
      change.objectStore('cards').delete(chunksOf(id)),
      change.objectStore('libraries').delete(id),
      change.objectStore('tags').delete(id),
      change.objectStore('samples').delete(id),
      change.objectStore('indexes').delete(id),
      change.objectStore('moved').delete(id),
      change.objectStore('off').delete(id),
      change.done,
    ]);
  });
}

/** Calls a library by another name. */
export function renameLibrary(id: string, name: string): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction('libraries', 'readwrite');
    const facts = await change.store.get(id);
    await Promise.all([facts && change.store.put({ ...facts, name }), change.done]);
  });
}

/** Switches a library on or off, the bundled one too. */
export function switchLibrary(id: string, { isOn }: { readonly isOn: boolean }): Promise<void> {
  return withDatabase(async (database) => {
    await (isOn ? database.delete('off', id) : database.put('off', true, id));
  });
}
