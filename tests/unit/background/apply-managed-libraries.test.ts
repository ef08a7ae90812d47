import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyManagedLibraries } from '@/utils/background/apply-managed-libraries';
import { readSources, updateSource } from '@/utils/browser/source-store';
import { listLibraries, readStoredLibrary } from '@/utils/library/store/library-store';
import { createLocks } from '../locks';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: createLocks() });
});

function setPolicy(libraries: readonly object[]): void {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => ({ libraries }));
}

const guides = {
  name: 'Guides',
  posts: [
    { url: 'https://a.test/canals/', title: 'Old canals', tags: ['canals'] },
    { url: 'https://a.test/locks/', title: 'Locks and keepers' },
    { url: 'https://a.test/locks/', title: 'The same again' },
  ],
};

describe('the libraries of a policy', () => {
  it('are stored with the posts that the policy lists, once', async () => {
    setPolicy([guides]);
    expect(await applyManagedLibraries()).toBe(true);
    const library = await readStoredLibrary('managed-guides');
    expect(library).toMatchObject({ name: 'Guides', site: 'https://a.test' });
    expect(library?.posts.map(({ url, title }) => `${title} ${url}`)).toEqual([
      'Old canals https://a.test/canals/',
      'Locks and keepers https://a.test/locks/',
    ]);
    expect(await applyManagedLibraries()).toBe(false);
  });

  it('follow the feed that the policy names, and start anew with another one', async () => {
    setPolicy([{ name: 'Blog', feed: 'https://a.test/feed.xml' }]);
    expect(await applyManagedLibraries()).toBe(true);
    expect(await listLibraries()).toMatchObject([{ id: 'managed-blog', count: 0 }]);
    const first = await readSources();
    expect(first['managed-blog']).toMatchObject({
      kind: 'feed',
      url: 'https://a.test/feed.xml',
      rhythm: 'daily',
    });
    expect(await applyManagedLibraries()).toBe(false);
    setPolicy([{ name: 'Blog', sitemap: 'https://b.test/sitemap.xml' }]);
    expect(await applyManagedLibraries()).toBe(true);
    expect((await readSources())['managed-blog']).toMatchObject({ kind: 'sitemap' });
  });

  it('are fetched daily, whatever was chosen here', async () => {
    setPolicy([{ name: 'Blog', feed: 'https://a.test/feed.xml' }]);
    await applyManagedLibraries();
    await updateSource('managed-blog', (source) => source && { ...source, rhythm: 'never' });
    await applyManagedLibraries();
    expect((await readSources())['managed-blog']?.rhythm).toBe('daily');
  });

  it('go with the policy', async () => {
    setPolicy([guides, { name: 'Blog', feed: 'https://a.test/feed.xml' }]);
    await applyManagedLibraries();
    setPolicy([]);
    expect(await applyManagedLibraries()).toBe(true);
    expect(await listLibraries()).toEqual([]);
    expect(await readSources()).toEqual({});
  });
});
