import type { IDBPTransaction } from 'idb';
import type { Library } from '../library';
import { CHUNK, chunksOf, type LibrarySchema, STORES, withDatabase } from './library-database';
import { type LibraryOrigin, type PreparedLibrary, prepareLibrary } from './prepare-library';

/** Is told how far a save is. */
export type SaveProgress = (step: 'index' | 'save', done: number, total: number) => void;

type Change = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/** So long the thread may be busy before others get their turn: Chromium ends a worker that is silent for long. */
const SLICE_MS = 100;

/**
 * Saves a library with its index in the place of the one with its id. All or nothing, in one transaction: who is stopped
 * midway leaves what was there.
 */
export function saveLibrary(
  library: Library,
  origin: LibraryOrigin,
  onProgress: SaveProgress = () => undefined,
): Promise<void> {
  return saveLibraries([{ library, origin }], { onProgress });
}

/**
 * Saves a library that was made of a stored edition in its place, under the name that it has by now. False where that
 * edition is not there any more, since the person removed or imported the library anew meanwhile: hers stays.
 */
export async function replaceEdition(
  edition: string,
  { library, origin }: SavedEntry,
  onProgress: SaveProgress = () => undefined,
): Promise<boolean> {
  const total = library.posts.length;
  const prepared = await prepare(library, origin, (done) => onProgress('index', done, total));
  return changeStores(async (change) => {
    const stored = await change.objectStore('libraries').get(library.id);
    if (stored?.edition !== edition) return false;
    const facts = { ...prepared.facts, name: stored.name };
    await write(change, { ...prepared, facts }, (done) => onProgress('save', done, total));
    return true;
  });
}

/** A library and what is to be kept of it beside itself. */
export interface SavedEntry {
  readonly library: Library;
  readonly origin: LibraryOrigin;
}

interface SaveOptions {
  readonly onProgress: SaveProgress;
  /** Ids of all libraries that are to be switched off; where it is absent, they stay on and off as they are. */
  readonly off?: readonly string[];
}

/** Saves several libraries in one transaction: all of them, or none. */
export async function saveLibraries(
  entries: readonly SavedEntry[],
  { onProgress, off }: SaveOptions,
): Promise<void> {
  const total = entries.reduce((sum, { library }) => sum + library.posts.length, 0);
  const prepared: PreparedLibrary[] = [];
  let before = 0;
  for (const { library, origin } of entries) {
    const onStep = (done: number) => onProgress('index', before + done, total);
    prepared.push(await prepare(library, origin, onStep));
    before += library.posts.length;
  }
  onProgress('save', 0, total);
  await changeStores(async (change) => {
    let written = 0;
    for (const one of prepared) {
      await write(change, one, (done) => onProgress('save', written + done, total));
      written += one.posts.length;
    }
    if (off) await switchOff(change, off);
  });
}

/** Makes changes in one transaction: all of them, or none. */
function changeStores<T>(make: (change: Change) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const change = database.transaction(STORES, 'readwrite');
    const made = await make(change).catch((error: unknown) => {
      // What can't be written throws at once, and the writes before it would be kept.
      change.done.catch(() => {});
      change.abort();
      throw error;
    });
    await change.done;
    return made;
  });
}

async function switchOff(change: Change, ids: readonly string[]): Promise<void> {
  const store = change.objectStore('off');
  await store.clear();
  await Promise.all(ids.map((id) => store.put(true, id)));
}

async function prepare(
  library: Library,
  origin: LibraryOrigin,
  onStep: (done: number) => void,
): Promise<PreparedLibrary> {
  const steps = prepareLibrary(library, origin);
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep(Math.floor(step.value));
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}

async function write(
  change: Change,
  { facts, posts, cards, tags, sample, index }: PreparedLibrary,
  onWritten: (done: number) => void,
): Promise<void> {
  const library = facts.id;
  await Promise.all([
    change.objectStore('posts').delete(chunksOf(library)),
    change.objectStore('cards').delete(chunksOf(library)),
    change.objectStore('moved').delete(library),
    change.objectStore('libraries').put(facts),
    change.objectStore('tags').put(tags, library),
    change.objectStore('samples').put(sample, library),
    change.objectStore('indexes').put(index, library),
  ]);
  for (let number = 0; number * CHUNK < posts.length; number += 1) {
    const [from, to] = [number * CHUNK, (number + 1) * CHUNK];
    const own = { library, number };
    await change.objectStore('cards').put({ ...own, posts: cards.slice(from, to) });
    await change.objectStore('posts').put({ ...own, posts: posts.slice(from, to) });
    onWritten(Math.min(to, posts.length));
  }
}
