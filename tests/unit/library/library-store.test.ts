import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '@/utils/library/library';
import type { Post } from '@/utils/library/post';
import {
  listLibraries,
  readStoredLibrary,
  removeLibrary,
  renameLibrary,
  switchLibrary,
} from '@/utils/library/store/library-store';
import { replaceEdition, saveLibrary } from '@/utils/library/store/save-library';
import { writePost } from '../write-post';

function libraryOf(id: string, count: number): Library {
  const posts = Array.from({ length: count }, (_, index): Post => {
    const name = `post-${index}`;
    return writePost({
      id: name,
      url: `https://a.test/${name}`,
      text: 'Text.',
      permalink: `/${name}`,
    });
  });
  return {
    id,
    name: `Library ${id}`,
    site: 'https://a.test',
    pattern: '/:permalink',
    posts,
    phrases: {},
  };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the store of libraries', () => {
  it('gives back what was saved, in order, however many posts', async () => {
    const library = libraryOf('a', 1234);
    await saveLibrary(library, { format: 'hugo' });
    await saveLibrary(libraryOf('b', 1), { format: 'rss' });
    expect(await readStoredLibrary('a')).toEqual(library);
    expect(await listLibraries()).toMatchObject([
      { id: 'a', count: 1234, format: 'hugo' },
      { id: 'b', count: 1, format: 'rss' },
    ]);
    expect(await readStoredLibrary('c')).toBeUndefined();
  });

  it('leaves no post of the library that was there before', async () => {
    await saveLibrary(libraryOf('a', 1000), { format: 'hugo' });
    await saveLibrary(libraryOf('a', 3), { format: 'hugo' });
    expect((await readStoredLibrary('a'))?.posts).toHaveLength(3);
  });

  describe('made anew of what was stored', () => {
    const origin = { format: 'rss' };
    const editionOf = async (id: string) =>
      (await listLibraries()).find((library) => library.id === id)?.edition ?? '';

    it('takes its place, under the name that it was given meanwhile', async () => {
      await saveLibrary(libraryOf('a', 3), origin);
      const edition = await editionOf('a');
      await renameLibrary('a', 'Renamed');
      const entry = { library: libraryOf('a', 4), origin };
      expect(await replaceEdition(edition, entry)).toBe(true);
      expect(await listLibraries()).toMatchObject([{ id: 'a', count: 4, name: 'Renamed' }]);
      expect(await editionOf('a')).not.toBe(edition);
    });

    it('leaves what was imported meanwhile', async () => {
      await saveLibrary(libraryOf('a', 3), origin);
      const edition = await editionOf('a');
      await saveLibrary(libraryOf('a', 5), origin);
      expect(await replaceEdition(edition, { library: libraryOf('a', 4), origin })).toBe(false);
      expect((await readStoredLibrary('a'))?.posts).toHaveLength(5);
    });

    it('does not come back where it was removed meanwhile', async () => {
      await saveLibrary(libraryOf('a', 3), origin);
      const edition = await editionOf('a');
      await removeLibrary('a');
      expect(await replaceEdition(edition, { library: libraryOf('a', 4), origin })).toBe(false);
      expect(await listLibraries()).toEqual([]);
    });
  });

  it('leaves what was there where a save fails midway', async () => {
    const before = libraryOf('a', 500);
    await saveLibrary(before, { format: 'hugo' });
    const posts = libraryOf('a', 500).posts.map((post, index) =>
      // A function is nothing that storage can hold, and only the last records have it.
      index < 450 ? post : Object.assign({}, post, { text: () => 'no text' }),
    );
    await expect(
      saveLibrary({ ...before, name: 'New', posts }, { format: 'hugo' }),
    ).rejects.toThrow();
    expect(await readStoredLibrary('a')).toEqual(before);
  });

  it('renames, switches and removes', async () => {
    await saveLibrary(libraryOf('a', 3), { format: 'hugo' });
    await saveLibrary(libraryOf('b', 3), { format: 'hugo' });
    await renameLibrary('a', 'Mine');
    await switchLibrary('a', { isOn: false });
    expect(await listLibraries()).toMatchObject([
      { id: 'b', isOn: true },
      { id: 'a', name: 'Mine', isOn: false },
    ]);
    expect(await readStoredLibrary('a')).toMatchObject({ name: 'Mine' });
    await removeLibrary('a');
    expect(await listLibraries()).toMatchObject([{ id: 'b' }]);
    await saveLibrary(libraryOf('a', 1), { format: 'hugo' });
    expect(await listLibraries()).toMatchObject([{ id: 'a', isOn: true }, { id: 'b' }]);
    expect((await readStoredLibrary('b'))?.posts).toHaveLength(3);
  });
});
