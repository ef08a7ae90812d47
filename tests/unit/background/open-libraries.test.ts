import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renewIndexes } from '@/utils/background/keep-libraries';
import { openLibraries } from '@/utils/background/open-libraries';
import { postCards } from '@/utils/background/post-cards';
import { rankLibraries } from '@/utils/background/rank-libraries';
import { addressed } from '@/utils/library/addressed';
import { listedLibrary } from '@/utils/library/listed-library';
import { listLibraries, switchLibrary } from '@/utils/library/store/library-store';
import { saveLibrary } from '@/utils/library/store/save-library';
import { setLibrary } from '@/utils/settings/library-settings';
import { readSettings, updateSettings } from '@/utils/settings/settings-store';
import { createLocks } from '../locks';

const subjects = ['old canals', 'canal locks', 'narrow boats', 'towpath horses'];

function library(id: string) {
  const posts = subjects.map((subject) => ({
    url: `https://${id}.test/${subject.replace(' ', '-')}/`,
    title: `All about ${subject}`,
    description: `This is about ${subject}. Whoever loves ${subject} reads on.`,
    tags: [],
    keywords: [],
    date: '',
    language: 'en',
  }));
  const { posts: listed, ...others } = listedLibrary({ id, name: `Library ${id}` }, posts);
  const own = listed.map(({ permalink: _, permalinkIsFixed: __, ...post }) => ({
    ...post,
    id: post.title,
    slug: new URL(post.url).pathname.replaceAll('/', ''),
  }));
  return { ...others, pattern: '/:slug/', posts: own };
}

function readingAt(url: string) {
  const text = 'The narrow boats on old canals were drawn by towpath horses through canal locks.';
  return { url, title: '', language: 'en', blocks: [{ place: 'text' as const, text }] };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: createLocks() });
});

const ranked = async (url: string, exclude: readonly string[] = []) => {
  const { libraries } = await openLibraries();
  const found = rankLibraries(libraries, readingAt(url), { limit: 9, exclude, isChosen: true });
  return postCards(
    libraries,
    found.map(({ postId }) => postId),
  );
};

describe('open libraries', () => {
  it('are those that are switched on, in the order of preference, the bundled one among them', async () => {
    await saveLibrary(library('a'), { format: 'hugo' });
    await saveLibrary(library('b'), { format: 'hugo' });
    await switchLibrary('a', { isOn: false });
    await updateSettings((settings) => ({ ...settings, order: ['b', 'bundled', 'a'] }));
    const ids = async () => (await openLibraries()).libraries.map(({ id }) => id);
    expect(await ids()).toEqual(['b', 'bundled']);
    await switchLibrary('a', { isOn: true });
    expect(await ids()).toEqual(['b', 'bundled', 'a']);
  });

  it('know their posts at another address: it is given, is left out, and is the page itself', async () => {
    await saveLibrary(library('a'), { format: 'hugo' });
    await switchLibrary('bundled', { isOn: false });
    const site = 'https://moved.test';
    await updateSettings((settings) => setLibrary(settings, 'a', { site, pattern: '/:slug/' }));
    const moved = addressed(library('a'), { site, pattern: '/:slug/' }).posts.map(({ url }) => url);
    const urls = (await ranked('https://elsewhere.test/')).map(({ url }) => url);
    expect(urls.toSorted()).toEqual(moved.toSorted());
    const [self = '', linked = ''] = moved;
    const others = (await ranked(self, [linked])).map(({ url }) => url);
    expect(others.toSorted()).toEqual(moved.slice(2).toSorted());
    // Asked again, the addresses are read and not made.
    expect(await ranked(self, [linked])).toHaveLength(2);
  });

  it('are indexed where an older Linkloom stored them without an index', async () => {
    const { posts, ...facts } = library('old');
    const database = await openDB('linkloom', 1, {
      upgrade(old) {
        old.createObjectStore('libraries', { keyPath: 'id' });
        old.createObjectStore('posts', { keyPath: ['library', 'number'] });
        old.createObjectStore('off');
      },
    });
    await database.put('libraries', { ...facts, format: 'hugo', count: posts.length, savedAt: '' });
    await database.put('posts', { library: 'old', number: 0, posts });
    database.close();
    expect((await openLibraries()).libraries.map(({ id }) => id)).toEqual(['bundled']);
    expect(await renewIndexes(await readSettings(), () => undefined)).toBe(true);
    const opened = await openLibraries();
    expect(opened.libraries.map(({ id }) => id)).toEqual(['old', 'bundled'].toSorted());
    const [first] = await ranked('https://elsewhere.test/');
    expect(first?.url).toMatch(/^https:\/\/old\.test\//);
  });

  it('are indexed anew where the person says another language, and not otherwise', async () => {
    await saveLibrary(library('a'), { format: 'hugo' });
    const edition = async () => (await listLibraries()).find(({ id }) => id === 'a')?.edition;
    const before = await edition();
    expect(await renewIndexes(await readSettings(), () => undefined)).toBe(false);
    expect(await edition()).toBe(before);
    await updateSettings((settings) => setLibrary(settings, 'a', { language: 'de' }));
    expect(await renewIndexes(await readSettings(), () => undefined)).toBe(true);
    expect(await edition()).not.toBe(before);
    const { libraries } = await openLibraries();
    const own = libraries.find(({ id }) => id === 'a');
    expect(own?.index.languages).toEqual(['de', 'de', 'de', 'de']);
    expect(await renewIndexes(await readSettings(), () => undefined)).toBe(false);
  });
});
