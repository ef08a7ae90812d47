import { describe, expect, it } from 'vitest';
import { undoChange } from '@/components/options/undo-change';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { addTag, deleteTag, renameTag, setTagUse } from '@/utils/settings/tags';

const library = [
  { name: 'seo', phrases: ['seo'], postIds: ['a'] },
  { name: 'sales', phrases: ['sales'], postIds: ['b'] },
];
const before: Settings = {
  ...setTagUse(DEFAULT_SETTINGS, 'sales', false),
  sites: { 'a.com': { off: true } },
};

const changes: readonly (readonly [string, (settings: Settings) => Settings])[] = [
  ['a deleted tag', (settings) => deleteTag(settings, library, 'sales')],
  ['a renamed tag', (settings) => renameTag(settings, library, 'sales', 'selling')],
  ['a merge', (settings) => renameTag(settings, library, 'seo', 'sales')],
  ['an added tag', (settings) => addTag(settings, 'new')],
  ['a removed site', (settings) => ({ ...settings, sites: {} })],
  ['new parameters', (settings) => ({ ...settings, links: { parameters: 'a=b' } })],
  ['a reset', () => DEFAULT_SETTINGS],
];

describe('undoChange', () => {
  it.each(changes)('takes back %s', (_, change) => {
    const after = change(before);
    expect(after).not.toEqual(before);
    expect(undoChange(after, before, after)).toEqual(before);
  });

  it.each(changes)('leaves what was changed since, after %s', (_, change) => {
    const after = change(before);
    const since: Settings = { ...after, tags: { ...after.tags, other: { use: false } } };
    expect(undoChange(since, before, after)).toEqual({
      ...before,
      tags: { ...before.tags, other: { use: false } },
    });
  });
});
