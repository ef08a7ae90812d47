import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupAnswer } from '@/utils/backup/backup-protocol';
import { createBackupKeeper } from '@/utils/backup/serve-backup';
import {
  listLibraries,
  readStoredLibrary,
  removeLibrary,
  switchLibrary,
} from '@/utils/library/store/library-store';
import { saveLibraries, saveLibrary } from '@/utils/library/store/save-library';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { linkingPost } from '../survey/support';

const settings: Settings = { ...DEFAULT_SETTINGS, tags: { canals: { use: false } } };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

function startKeeper() {
  const answers: BackupAnswer[] = [];
  const keeper = createBackupKeeper((answer) => answers.push(answer));
  const last = <K extends BackupAnswer['kind']>(kind: K) => {
    const answer = answers.at(-1);
    if (!isKind(answer, kind)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  return { keeper, last };
}

function isKind<K extends BackupAnswer['kind']>(
  answer: BackupAnswer | undefined,
  kind: K,
): answer is Extract<BackupAnswer, { kind: K }> {
  return answer?.kind === kind;
}

function library(id: string, slugs: readonly string[]) {
  const posts = slugs.map((slug) => linkingPost({ id: slug }));
  return {
    id,
    name: `Library ${id}`,
    site: 'https://a.com',
    pattern: '/:slug/',
    posts,
    phrases: {},
  };
}

async function writtenFile(): Promise<Blob> {
  const { keeper, last } = startKeeper();
  await keeper({ kind: 'write', settings, sources: {} });
  return last('written').file;
}

describe('the keeper of back-ups', () => {
  it('restores what was lost, and switches off what was off', async () => {
    await saveLibrary(library('a', ['one', 'two']), { format: 'hugo' });
    await switchLibrary('a', { isOn: false });
    const file = await writtenFile();
    await removeLibrary('a');
    const { keeper, last } = startKeeper();
    await keeper({ kind: 'read', file, settings: DEFAULT_SETTINGS });
    expect(last('preview').preview).toMatchObject({
      libraries: [{ name: 'Library a', count: 2, isNew: true, added: 2 }],
      staying: [],
      settings: { tags: 1, links: false },
    });
    expect(await listLibraries()).toEqual([]);
    await keeper({ kind: 'restore' });
    expect(last('restored').settings).toEqual(settings);
    expect((await readStoredLibrary('a'))?.posts.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await listLibraries()).toMatchObject([{ id: 'a', format: 'hugo', isOn: false }]);
  });

  it('says what would change in a library that is there, and which ones stay', async () => {
    await saveLibrary(library('a', ['one', 'two']), { format: 'hugo' });
    const file = await writtenFile();
    await saveLibrary(library('a', ['two', 'three', 'four']), { format: 'hugo' });
    await saveLibrary(library('b', ['five']), { format: 'csv' });
    const { keeper, last } = startKeeper();
    await keeper({ kind: 'read', file, settings });
    expect(last('preview').preview).toMatchObject({
      libraries: [{ isNew: false, added: 1, changed: 0, removed: 2 }],
      staying: ['Library b'],
      settings: { tags: 0 },
    });
    await keeper({ kind: 'restore' });
    expect((await listLibraries()).map(({ id, count }) => [id, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('leaves a library alone that is the same', async () => {
    await saveLibrary(library('a', ['one', 'two']), { format: 'hugo' });
    const file = await writtenFile();
    const editions = async () => (await listLibraries()).map(({ edition }) => edition);
    const before = await editions();
    const { keeper } = startKeeper();
    await keeper({ kind: 'read', file, settings });
    await keeper({ kind: 'restore' });
    expect(await editions()).toEqual(before);
    await saveLibrary({ ...library('a', ['one', 'two']), name: 'Another' }, { format: 'hugo' });
    await keeper({ kind: 'read', file, settings });
    await keeper({ kind: 'restore' });
    expect(await listLibraries()).toMatchObject([{ name: 'Library a' }]);
  });

  it('leaves out the bundled library and those of a policy', async () => {
    await saveLibrary(library('bundled', ['one']), { format: 'bundled' });
    await saveLibrary(library('managed-x', ['one']), { format: 'csv' });
    const { keeper, last } = startKeeper();
    await keeper({ kind: 'write', settings, sources: {} });
    expect(last('written').libraries).toBe(0);
    expect(await last('written').file.text()).not.toContain('Library');
  });

  it('refuses what is no back-up', async () => {
    const { keeper, last } = startKeeper();
    await keeper({ kind: 'read', file: new Blob(['{"a": 1}']), settings });
    expect(last('failed').reason).toMatch(/\.$/);
  });
});

describe('saveLibraries', () => {
  it('stores none where one cannot be stored', async () => {
    await saveLibrary(library('a', ['one']), { format: 'hugo' });
    // A function can't be stored; real posts are parsed before.
    const bad = Object.assign(linkingPost({ id: 'two' }), { extra: () => 1 });
    const broken = { ...library('b', []), posts: [bad] };
    const entries = [library('a', ['other']), broken].map((one) => ({
      library: one,
      origin: { format: 'hugo' },
    }));
    await expect(saveLibraries(entries, { onProgress: () => undefined })).rejects.toThrow();
    expect((await listLibraries()).map(({ id }) => id)).toEqual(['a']);
    expect((await readStoredLibrary('a'))?.posts[0]?.id).toBe('one');
  });
});
