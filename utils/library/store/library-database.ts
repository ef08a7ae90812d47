import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import type { TextTable } from '../../recommend/text/text-table';
import type { StudyPost } from '../../topics/learn/study-post';
import type { Library } from '../library';
import type { LibraryTag } from '../library-tags';
import type { Post, PostRecord } from '../post';

/** What is kept of a library beside its posts. */
export interface LibraryFacts extends Omit<Library, 'posts'> {
  /** The generator or the format it was read from. */
  readonly format: string;
  readonly count: number;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Another one whenever the posts or what was made of them are others. */
  readonly edition: string;
  /** What most of its posts are in; '' where that is unknown. */
  readonly language: string;
  /** The form of its stored index. */
  readonly indexVersion: number;
  /** The language that the person said its posts are in, '' where it was left to the posts. */
  readonly indexLanguage: string;
}

interface Chunk<T> {
  readonly library: string;
  readonly number: number;
  readonly posts: readonly T[];
}

/** How IndexedDB holds libraries: apart what is needed apart, so that answering reads few bytes. */
export interface LibrarySchema extends DBSchema {
  libraries: { key: string; value: LibraryFacts };
  // Posts are kept by hundreds: one record each would make reading many of them slow.
  posts: { key: [string, number]; value: Chunk<Post> };
  /** The same posts in the same order, without their texts. */
  cards: { key: [string, number]; value: Chunk<PostRecord> };
  tags: { key: string; value: readonly LibraryTag[] };
  /** What pages' vocabulary is learnt from. */
  samples: { key: string; value: readonly StudyPost[] };
  /** As `storeIndex` made it. */
  indexes: { key: string; value: unknown };
  /** Addresses by position, where the person moved the library to another site. */
  moved: { key: string; value: MovedAddresses };
  /** Libraries that the person switched off, the bundled one too. */
  off: { key: string; value: true };
}

/** The addresses of a library's posts at another site or by another pattern. */
export interface MovedAddresses {
  /** What they were made of. */
  readonly key: string;
  readonly urls: readonly string[];
  /** Positions by what tells the addresses apart. */
  readonly byAddress: TextTable;
}

/** Posts in one record of `posts`; a library of 20,000 has 200 records. */
export const CHUNK = 100;

export const STORES = [
  'libraries',
  'posts',
  'cards',
  'tags',
  'samples',
  'indexes',
  'moved',
  'off',
] satisfies StoreNames<LibrarySchema>[];

function open(): Promise<IDBPDatabase<LibrarySchema>> {
  return openDB<LibrarySchema>('linkloom', 2, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('libraries', { keyPath: 'id' });
        database.createObjectStore('posts', { keyPath: ['library', 'number'] });
        database.createObjectStore('off');
      }
      database.createObjectStore('cards', { keyPath: ['library', 'number'] });
      database.createObjectStore('tags');
      database.createObjectStore('samples');
      database.createObjectStore('indexes');
      database.createObjectStore('moved');
    },
  });
}

/** Opens the database for one piece of work; an open one would block its upgrade in another context. */
export async function withDatabase<T>(
  use: (database: IDBPDatabase<LibrarySchema>) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** The keys of all records of a library in a store of chunks. */
export function chunksOf(library: string): IDBKeyRange {
  return IDBKeyRange.bound([library], [library, []]);
}
