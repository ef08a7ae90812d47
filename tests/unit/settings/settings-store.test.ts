import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import {
  readOwnSettings,
  readSettings,
  updateSettings,
  watchSettings,
} from '@/utils/settings/settings-store';
import { setSite } from '@/utils/settings/sites';
import { addTag, setTagPhrases, setTagUse } from '@/utils/settings/tags';
import { createLocks } from '../locks';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: createLocks() });
});

describe('settings in storage', () => {
  it('are the defaults at first', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are the defaults where what is stored cannot be read', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, tags: 'broken' } });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep every one of many changes at once', async () => {
    await Promise.all([
      updateSettings((settings) => addTag(settings, 'one')),
      updateSettings((settings) => addTag(settings, 'two')),
      updateSettings((settings) => setTagUse(settings, 'three', false)),
    ]);
    expect(Object.keys((await readSettings()).tags).sort()).toEqual(['one', 'three', 'two']);
  });

  it('never become such as could not be read again', async () => {
    await updateSettings((settings) => addTag(settings, 'one'));
    const tooMuch = setTagPhrases(await readSettings(), 'one', ['x'.repeat(501)]);
    await expect(updateSettings(() => tooMuch)).rejects.toThrow(/phrases/);
    expect(Object.keys((await readSettings()).tags)).toEqual(['one']);
  });

  it('are watched with what was before, until the watch ends', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    const after = await updateSettings((settings) => addTag(settings, 'one'));
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    expect(seen).toHaveBeenCalledExactlyOnceWith(after, DEFAULT_SETTINGS);
    stop();
    await updateSettings((settings) => addTag(settings, 'two'));
    await readSettings();
    expect(seen).toHaveBeenCalledOnce();
  });
});

describe('settings that an administrator set', () => {
  beforeEach(async () => {
    await updateSettings((settings) => setSite(addTag(settings, 'mine'), 'a.test', { off: true }));
    await updateSettings((settings) => setTagUse(settings, 'theirs', false));
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => ({
      tags: [{ name: 'theirs', phrases: ['their phrase'] }],
      linkParameters: 'utm_source=team',
      sitesOff: ['b.test'],
    }));
  });

  it("take the place of the person's, and are marked", async () => {
    expect(await readSettings()).toMatchObject({
      tags: { mine: { added: true }, theirs: { use: true, phrases: ['their phrase'] } },
      sites: { 'a.test': { off: true }, 'b.test': { off: true } },
      links: { parameters: 'utm_source=team' },
      managed: { tags: ['theirs'], sites: ['b.test'], links: true },
    });
  });

  it('are changed by nobody, and what the person had is kept beneath', async () => {
    await updateSettings((settings) => ({
      ...setTagUse(setSite(settings, 'b.test', undefined), 'theirs', false),
      links: { parameters: 'utm_source=me' },
    }));
    await updateSettings((settings) => addTag(settings, 'another'));
    expect(await readSettings()).toMatchObject({
      tags: { another: { added: true }, theirs: { use: true } },
      sites: { 'b.test': { off: true } },
      links: { parameters: 'utm_source=team' },
    });
    const own = await readOwnSettings();
    expect(own.tags['theirs']).toEqual({ use: false });
    expect(own.sites).toEqual({ 'a.test': { off: true } });
    expect(own.links).toEqual({ parameters: '' });
    expect(own).not.toHaveProperty('managed');
  });
});
