import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { publishVocabulary } from '@/utils/background/publish-vocabulary';
import { readVocabulary } from '@/utils/browser/vocabulary-store';
import { listedLibrary } from '@/utils/library/listed-library';
import { switchLibrary } from '@/utils/library/store/library-store';
import { saveLibrary } from '@/utils/library/store/save-library';
import { setPostPhrases } from '@/utils/settings/post-settings';
import { updateSettings } from '@/utils/settings/settings-store';
import { setTagPhrases, setTagPosts, setTagUse } from '@/utils/settings/tags';
import { parseVocabulary } from '@/utils/topics/vocabulary';
import { createLocks } from '../locks';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: createLocks() });
  const manifest = { name: 'Linkloom', version: '1.0', manifest_version: 3 } as const;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest);
});

const unsaid = { description: '', keywords: [], date: '', language: 'en' };

/** A library larger than what is learnt from, in which nobody speaks of zeppelins but one post without tags. */
async function saveLarge(): Promise<void> {
  const posts = Array.from({ length: 2_600 }, (_, n) => ({
    url: `https://a.test/${n}/`,
    title: `Keeping canals, part ${n}`,
    description:
      n === 2_501
        ? 'The helium of the airship. Helium lifts, and the mast holds.'
        : 'Water and locks.',
    tags: n < 2_400 ? ['canals'] : [],
    keywords: [],
    date: '',
    language: 'en',
  }));
  await saveLibrary(listedLibrary({ id: 'large', name: 'Large' }, posts), { format: 'csv' });
}

const tagsNow = async () => parseVocabulary(await readVocabulary())?.tags ?? [];
const tagNow = async (name: string) => (await tagsNow()).find(({ tag }) => tag === name);

// Storing some thousand posts in an IndexedDB made of JavaScript takes its time.
describe('the vocabulary', { timeout: 60_000 }, () => {
  it('has the tags of the libraries that are on, and those of posts that have phrases', async () => {
    await saveLarge();
    await updateSettings((settings) =>
      setPostPhrases(settings, 'large/https://a.test/7/', ['the seventh part']),
    );
    await publishVocabulary();
    expect((await tagNow('Keeping canals, part 7'))?.phrases[0]?.text).toBe('the seventh part');
    expect(await tagNow('canals')).toBeDefined();
    expect(await tagNow('lead generation')).toBeDefined();
    await switchLibrary('large', { isOn: false });
    await updateSettings((settings) => setTagUse(settings, 'lead generation', false));
    await publishVocabulary();
    expect(await tagNow('canals')).toBeUndefined();
    expect(await tagNow('lead generation')).toBeUndefined();
  });

  it('learns from a post that a tag was given to by hand, however large the library', async () => {
    await saveLarge();
    await updateSettings((settings) => {
      const named = setTagPhrases(settings, 'zeppelins', ['zeppelin']);
      return setTagPosts(
        { ...named, tags: { ...named.tags, zeppelins: { added: true, phrases: ['zeppelin'] } } },
        'zeppelins',
        ['large/https://a.test/2501/'],
      );
    });
    await publishVocabulary();
    const vocabulary = parseVocabulary(await readVocabulary());
    const names = vocabulary?.tags.map(({ tag }) => tag) ?? [];
    expect(vocabulary?.company['helium']?.map((at) => names[at])).toContain('zeppelins');
  });

  it('is not made again where nothing of it has changed', async () => {
    await publishVocabulary();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await publishVocabulary();
    expect(set).not.toHaveBeenCalled();
    await updateSettings((settings) => setTagUse(settings, 'business', false));
    await publishVocabulary();
    expect(await tagNow('business')).toBeUndefined();
  });

  it('is in the end that of the newest libraries, though an older one was still being made', async () => {
    const write = fakeBrowser.storage.local.set;
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isMade = new Promise<void>((resolve) => {
      vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (items) => {
        resolve();
        await isReleased;
        await write(items);
      });
    });
    const first = publishVocabulary();
    await isMade;
    const posts = [{ url: 'https://a.test/', title: 'Locks', tags: ['canals'], ...unsaid }];
    await saveLibrary(listedLibrary({ id: 'small', name: 'Small' }, posts), { format: 'csv' });
    const second = publishVocabulary();
    // A second one that does not wait for the first overtakes it in this time.
    await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 500))]);
    release();
    await Promise.all([first, second]);
    expect(await tagNow('canals')).toBeDefined();
  });
});
