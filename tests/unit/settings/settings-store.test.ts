import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { readSettings, updateSettings, watchSettings } from '@/utils/settings/settings-store';
import { addTag, setTagUse } from '@/utils/settings/tags';
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

  it('are watched with what was before, until the watch ends', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    const after = await updateSettings((settings) => addTag(settings, 'one'));
    expect(seen).toHaveBeenCalledExactlyOnceWith(after, DEFAULT_SETTINGS);
    stop();
    await updateSettings((settings) => addTag(settings, 'two'));
    expect(seen).toHaveBeenCalledOnce();
  });
});
