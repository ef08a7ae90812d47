import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { readSettings, updateSettings } from '@/utils/settings/settings-store';
import { setSite } from '@/utils/settings/sites';
import { SYNC_LIMITS } from '@/utils/settings/sync-items';
import { readSyncState, syncSettings } from '@/utils/settings/sync-store';
import { addTag, setTagPhrases, setTagPosts, setTagUse } from '@/utils/settings/tags';
import { createLocks } from '../locks';

type Stored = Record<string, unknown>;

let now = 1_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: createLocks() });
  now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});

const synced = () => fakeBrowser.storage.sync.get(null);

/** Another browser of the same person: what is synced is there, what is local is its own. */
async function inAnotherBrowser(work: () => Promise<void>): Promise<void> {
  const own = await fakeBrowser.storage.local.get(null);
  await fakeBrowser.storage.local.clear();
  await work();
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.local.set(own);
}

async function change(...changes: Parameters<typeof updateSettings>): Promise<void> {
  now += 1000;
  await updateSettings(...changes);
}

describe('settings in the sync of the browser', () => {
  it('reach another browser, but for the posts of its own libraries', async () => {
    await change((settings) => setTagPhrases(addTag(settings, 'canals'), 'canals', ['old canal']));
    await change((settings) => setTagPosts(settings, 'canals', ['own/1']));
    await change((settings) => setSite(settings, 'a.test', { format: 'markdown' }));
    await change((settings) => ({ ...settings, links: { parameters: 'utm_source=me' } }));
    await syncSettings();
    await inAnotherBrowser(async () => {
      await syncSettings();
      expect(await readSettings()).toEqual({
        ...DEFAULT_SETTINGS,
        tags: { canals: { added: true, phrases: ['old canal'] } },
        sites: { 'a.test': { format: 'markdown' } },
        links: { parameters: 'utm_source=me' },
      });
    });
    expect((await readSettings()).tags['canals']?.postIds).toEqual(['own/1']);
  });

  it('are given with the record that was there before anything was synced', async () => {
    const settings = addTag(DEFAULT_SETTINGS, 'canals');
    await fakeBrowser.storage.local.set({ settings });
    await syncSettings();
    await inAnotherBrowser(async () => {
      await syncSettings();
      expect(await readSettings()).toEqual(settings);
    });
  });

  it('are those that were changed last, entry by entry, and what was taken away stays away', async () => {
    await change((settings) => addTag(addTag(settings, 'one'), 'two'));
    await syncSettings();
    await inAnotherBrowser(async () => {
      await syncSettings();
      await change((settings) => setTagUse(settings, 'one', false));
      await change(({ tags: { two: _, ...tags }, ...settings }) => ({ ...settings, tags }));
      await syncSettings();
    });
    await change((settings) => addTag(settings, 'three'));
    await syncSettings();
    const { tags } = await readSettings();
    expect(tags).toEqual({ one: { added: true, use: false }, three: { added: true } });
  });

  it('come to rest where two browsers changed one entry in one moment', async () => {
    await updateSettings((settings) => setTagPhrases(settings, 'one', ['here']));
    await syncSettings();
    let there: Stored = {};
    await inAnotherBrowser(async () => {
      await updateSettings((settings) => setTagPhrases(settings, 'one', ['there']));
      await syncSettings();
      there = (await readSettings()).tags;
    });
    await syncSettings();
    expect((await readSettings()).tags).toEqual(there);
    const before = await synced();
    await syncSettings();
    expect(await synced()).toEqual(before);
  });

  it('fill several items, each within the quota, and forget those that are not needed any more', async () => {
    const many = Array.from({ length: 600 }, (_, n) => `tag number ${n}`);
    await change((settings) => many.reduce(addTag, settings));
    await syncSettings();
    const items = Object.entries(await synced());
    expect(items.length).toBeGreaterThan(2);
    for (const [key, item] of items) {
      expect(key.length + JSON.stringify(item).length).toBeLessThanOrEqual(SYNC_LIMITS.item + 192);
    }
    await inAnotherBrowser(async () => {
      await syncSettings();
      expect(Object.keys((await readSettings()).tags)).toHaveLength(600);
    });
  });

  it('stay here as they are where they find no room, which is said', async () => {
    const long = 'x'.repeat(400);
    const many = Array.from({ length: 400 }, (_, n) => `${n} ${long}`);
    await change((settings) => setSite(settings, 'a.test', { off: true }));
    await change((settings) => many.reduce(addTag, settings));
    await syncSettings();
    expect(await readSyncState()).toEqual({ leftOut: ['tags'], failed: false });
    expect(Object.keys(await synced())).toEqual(['sites:0']);
    expect(Object.keys((await readSettings()).tags)).toHaveLength(400);
  });

  it('stay here where the browser refuses them, which is said, and are given the next time', async () => {
    await change((settings) => addTag(settings, 'one'));
    const set = vi
      .spyOn(fakeBrowser.storage.sync, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES'));
    await syncSettings();
    expect(await readSyncState()).toEqual({ leftOut: [], failed: true });
    expect(Object.keys((await readSettings()).tags)).toEqual(['one']);
    set.mockRestore();
    await syncSettings();
    expect(await readSyncState()).toEqual({ leftOut: [], failed: false });
    expect(Object.keys(await synced())).toEqual(['tags:0']);
  });

  it.each([
    ['nonsense', { 'tags:0': 'hello', 'sites:0': { 'a.test': [1] }, other: 7 }],
    ['sites that are none', { 'sites:0': { 'no host': [9e15, { off: true }] } }],
  ])('are not disturbed by %s', async (_, items: Stored) => {
    await change((settings) => addTag(settings, 'one'));
    await fakeBrowser.storage.sync.set(items);
    await syncSettings();
    expect(await readSettings()).toEqual(addTag(DEFAULT_SETTINGS, 'one'));
  });

  it('that a newer Linkloom wrote are not written over', async () => {
    await change((settings) => addTag(settings, 'one'));
    const items = { 'tags:0': { one: [9e15, { added: 'in another way' }] } };
    await fakeBrowser.storage.sync.set(items);
    await syncSettings();
    expect(await synced()).toEqual(items);
    expect(await readSyncState()).toEqual({ leftOut: [], failed: true });
  });
});
