import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import {
  addTag,
  deleteTag,
  effectiveTags,
  renameTag,
  setTagPhrases,
  setTagPosts,
  setTagUse,
} from '@/utils/settings/tags';

const library = [
  { name: 'lead generation', phrases: ['lead gen', 'generate leads'], postIds: ['a', 'b'] },
  { name: 'conversion rate', phrases: [], postIds: ['b'] },
];

function names(settings = DEFAULT_SETTINGS) {
  return effectiveTags(library, settings).map((tag) => tag.name);
}

function find(name: string, settings = DEFAULT_SETTINGS) {
  return effectiveTags(library, settings).find((tag) => tag.name === name);
}

describe('effectiveTags', () => {
  it('gives the tags of the library in order of their names, in use', () => {
    expect(names()).toEqual(['conversion rate', 'lead generation']);
    expect(effectiveTags(library, DEFAULT_SETTINGS).every((tag) => tag.use)).toBe(true);
  });

  it('recognises a tag without phrases by its name', () => {
    expect(find('conversion rate')?.phrases).toEqual(['conversion rate']);
  });
});

describe('tag settings', () => {
  it('switch a tag off and on again', () => {
    const off = setTagUse(DEFAULT_SETTINGS, 'conversion rate', false);
    expect(find('conversion rate', off)?.use).toBe(false);
    expect(find('conversion rate', setTagUse(off, 'conversion rate', true))?.use).toBe(true);
  });

  it('replace phrases, without blank and doubled ones', () => {
    const settings = setTagPhrases(DEFAULT_SETTINGS, 'conversion rate', [
      ' CVR ',
      '',
      'CVR',
      'a  b',
    ]);
    expect(find('conversion rate', settings)?.phrases).toEqual(['CVR', 'a b']);
  });

  it('give a tag to more posts', () => {
    const settings = setTagPosts(DEFAULT_SETTINGS, 'conversion rate', ['c', 'b']);
    expect(find('conversion rate', settings)?.postIds).toEqual(['b', 'c']);
  });

  it('add a tag of the person’s own', () => {
    const settings = addTag(DEFAULT_SETTINGS, 'outbound');
    expect(find('outbound', settings)).toEqual({
      name: 'outbound',
      use: true,
      phrases: ['outbound'],
      postIds: [],
    });
  });

  it('delete a tag, and bring it back by adding it', () => {
    const without = deleteTag(DEFAULT_SETTINGS, library, 'lead generation');
    expect(names(without)).toEqual(['conversion rate']);
    expect(find('lead generation', addTag(without, 'lead generation'))?.postIds).toEqual([
      'a',
      'b',
    ]);
  });

  it('rename a tag with its phrases, posts and switch', () => {
    const off = setTagUse(DEFAULT_SETTINGS, 'lead generation', false);
    const settings = renameTag(off, library, 'lead generation', 'demand');
    expect(names(settings)).toEqual(['conversion rate', 'demand']);
    expect(find('demand', settings)).toEqual({
      name: 'demand',
      use: false,
      phrases: ['lead gen', 'generate leads'],
      postIds: ['a', 'b'],
    });
  });

  it('rename a tag back to what the library calls it', () => {
    const there = renameTag(DEFAULT_SETTINGS, library, 'lead generation', 'demand');
    const back = renameTag(there, library, 'demand', 'lead generation');
    expect(effectiveTags(library, back)).toEqual(effectiveTags(library, DEFAULT_SETTINGS));
  });

  it('merge two tags by renaming one to the other', () => {
    const settings = renameTag(DEFAULT_SETTINGS, library, 'conversion rate', 'lead generation');
    expect(effectiveTags(library, settings)).toEqual([
      {
        name: 'lead generation',
        use: true,
        phrases: ['lead gen', 'generate leads', 'conversion rate'],
        postIds: ['a', 'b'],
      },
    ]);
  });

  it('delete a merged tag with all that went into it', () => {
    const merged = renameTag(DEFAULT_SETTINGS, library, 'conversion rate', 'lead generation');
    expect(names(deleteTag(merged, library, 'lead generation'))).toEqual([]);
  });

  it('live with names that objects have by nature', () => {
    const settings = addTag(DEFAULT_SETTINGS, 'constructor');
    expect(find('constructor', settings)?.phrases).toEqual(['constructor']);
    expect(find('toString', settings)).toBeUndefined();
  });
});
