import { describe, expect, it } from 'vitest';
import { LIBRARY_COLOURS, libraryColours } from '@/utils/library/library-colour';
import {
  addressOf,
  forgetLibrary,
  inOrder,
  moveLibrary,
  setLibrary,
} from '@/utils/settings/library-settings';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';

const ids = ['a', 'b', 'c'];
const orderOf = (settings: Settings) =>
  inOrder(
    settings,
    ids.map((id) => ({ id })),
  ).map(({ id }) => id);

describe('the order of libraries', () => {
  it('is their own until the person moves one', () => {
    expect(orderOf(DEFAULT_SETTINGS)).toEqual(['a', 'b', 'c']);
    expect(orderOf(moveLibrary(DEFAULT_SETTINGS, ids, 'c', -1))).toEqual(['a', 'c', 'b']);
    expect(orderOf(moveLibrary(DEFAULT_SETTINGS, ids, 'a', 2))).toEqual(['b', 'c', 'a']);
  });

  it('has no place before the first, after the last, or for a library that is gone', () => {
    expect(moveLibrary(DEFAULT_SETTINGS, ids, 'a', -1)).toBe(DEFAULT_SETTINGS);
    expect(moveLibrary(DEFAULT_SETTINGS, ids, 'c', 1)).toBe(DEFAULT_SETTINGS);
    expect(moveLibrary(DEFAULT_SETTINGS, ids, 'gone', 1)).toBe(DEFAULT_SETTINGS);
  });

  it('puts libraries that are new last', () => {
    const settings = { ...DEFAULT_SETTINGS, order: ['b', 'gone'] };
    expect(orderOf(settings)).toEqual(['b', 'a', 'c']);
  });
});

describe('the settings of a library', () => {
  it('change one by one, and are gone where nothing is left of them', () => {
    const red = setLibrary(DEFAULT_SETTINGS, 'a', { colour: 'red' });
    const german = setLibrary(red, 'a', { language: 'de' });
    expect(german.libraries).toEqual({ a: { colour: 'red', language: 'de' } });
    const detected = setLibrary(german, 'a', { language: undefined });
    expect(detected.libraries).toEqual({ a: { colour: 'red' } });
    expect(setLibrary(detected, 'a', { colour: undefined }).libraries).toEqual({});
  });

  it('leave the address to the library where only the colour is set', () => {
    const settings = setLibrary(DEFAULT_SETTINGS, 'a', { colour: 'red' });
    const own = { site: 'https://a.com', pattern: '/:slug/' };
    expect(addressOf(settings, { id: 'a', ...own })).toEqual(own);
  });

  it('go with the library, and those of its posts too', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      libraries: { a: { colour: 'red' }, b: { colour: 'blue' } },
      order: ['a', 'b'],
      posts: { 'a/one': { never: true }, 'ab/one': { never: true } },
    };
    expect(forgetLibrary(settings, 'a')).toEqual({
      ...DEFAULT_SETTINGS,
      libraries: { b: { colour: 'blue' } },
      order: ['b'],
      posts: { 'ab/one': { never: true } },
    });
  });
});

describe('libraryColours', () => {
  it('gives each library a colour of its own as long as there are enough', () => {
    const many = LIBRARY_COLOURS.map((_, place) => `library ${place}`);
    const colours = libraryColours(many, () => undefined);
    expect(new Set(colours.values()).size).toBe(LIBRARY_COLOURS.length);
    expect(libraryColours([...many, 'one more'], () => undefined).get('one more')).toBeDefined();
  });

  it('leaves the colours that the person chose', () => {
    const own = libraryColours(['a'], () => undefined).get('a');
    const colours = libraryColours(['a', 'b'], (id) => (id === 'b' ? own : undefined));
    expect(colours.get('b')).toBe(own);
    expect(colours.get('a')).not.toBe(own);
  });
});
