import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Library } from './library';
import { parseLibrary } from './parse-library';
import type { Post } from './post';

/** What is kept of a library beside its posts. */
export interface LibraryFacts extends Omit<Library, 'posts'> {
  /** The generator or the format it was read from. */
  readonly format: string;
  readonly count: number;
  /** ISO 8601; changes with each import. */
  readonly savedAt: string;
}

interface Chunk {
  readonly library: string;
  readonly number: number;
  readonly posts: readonly Post[];
}

interface Schema extends DBSchema {
  libraries: { key: string; value: LibraryFacts };
  // Posts are kept by hundreds: one record each would make reading many of them slow.
  posts: { key: [string, number]; value: Chunk };
  /** Libraries that the person switched off, the bundled one too. */
  off: { key: string; value: true };
}

const CHUNK = 200;

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('linkloom', 1, {
    upgrade(database) {
      database.createObjectStore('libraries', { keyPath: 'id' });
      database.createObjectStore('posts', { keyPath: ['library', 'number'] });
      database.createObjectStore('off');
    },
  });
}

async function withDatabase<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Saves a library in the place of the one with its id. All or nothing: who is stopped midway leaves what was there. */
export function saveLibrary({ posts, ...library }: Library, format: string): Promise<void> {
  const savedAt = new Date().toISOString();
  return withDatabase(async (database) => {
    const change = database.transaction(['libraries', 'posts'], 'readwrite');
    const store = change.objectStore('posts');
    try {
      const facts = { ...library, format, count: posts.length, savedAt };
      await change.objectStore('libraries').put(facts);
      await store.delete(rangeOf(library.id));
      for (let number = 0; number * CHUNK < posts.length; number += 1) {
        const chunk = posts.slice(number * CHUNK, (number + 1) * CHUNK);
        await store.put({ library: library.id, number, posts: chunk });
      }
    } catch (error) {
      // What can't be written throws at once, and the writes before it would be kept.
      change.done.catch(() => {});
      change.abort();
      throw error;
    }
    await change.done;
  });
}

/** The libraries without their posts, in the order of their names. */
export function listLibraries(): Promise<readonly LibraryFacts[]> {
  return withDatabase(async (database) => {
    const all = await database.getAll('libraries');
    return all.toSorted((one, other) => one.name.localeCompare(other.name));
  });
}

/** A library with its posts; undefined where there is none that can be read. */
export function readStoredLibrary(id: string): Promise<Library | undefined> {
  return withDatabase(async (database) => {
    const reading = database.transaction(['libraries', 'posts']);
    const [facts, chunks] = await Promise.all([
      reading.objectStore('libraries').get(id),
      reading.objectStore('posts').getAll(rangeOf(id)),
    ]);
    if (facts === undefined) return undefined;
    const stored = parseLibrary({ ...facts, posts: chunks.flatMap(({ posts }) => posts) });
    return stored.ok ? stored.library : undefined;
  });
}

/** Forgets a library and its posts. */
export function removeLibrary(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction(['libraries', 'posts', 'off'], 'readwrite');
    await Promise.all([
      change.objectStore('libraries').delete(id),
      change.objectStore('posts').delete(rangeOf(id)),
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

/** The ids of the libraries that are switched off. */
export function switchedOff(): Promise<ReadonlySet<string>> {
  return withDatabase(async (database) => new Set(await database.getAllKeys('off')));
}

/** Switches a library on or off, the bundled one too. */
export function switchLibrary(id: string, { isOn }: { readonly isOn: boolean }): Promise<void> {
  return withDatabase(async (database) => {
    await (isOn ? database.delete('off', id) : database.put('off', true, id));
  });
}

function rangeOf(library: string): IDBKeyRange {
  return IDBKeyRange.bound([library], [library, []]);
}
