import { describe, expect, it } from 'vitest';
import { type KeyPress, keyMeaning } from '@/components/popup/popup-keys';

const PRESS: KeyPress = {
  key: '',
  hasModifier: false,
  isCommand: false,
  where: 'elsewhere',
  hasQuery: false,
  hasSelection: false,
};

function meaning(press: Partial<KeyPress>) {
  return keyMeaning({ ...PRESS, ...press });
}

describe('keyMeaning', () => {
  it('moves through posts with the arrows, and from the search into the list', () => {
    expect(meaning({ key: 'ArrowDown' })).toBe('next');
    expect(meaning({ key: 'ArrowUp' })).toBe('previous');
    expect(meaning({ key: 'ArrowDown', where: 'search' })).toBe('next');
  });

  it('leaves the arrows and letters to a choice', () => {
    expect(meaning({ key: 'ArrowDown', where: 'choice' })).toBeUndefined();
    expect(meaning({ key: '/', where: 'choice' })).toBeUndefined();
  });

  it('searches on a slash, but lets one be typed in a query', () => {
    expect(meaning({ key: '/' })).toBe('search');
    expect(meaning({ key: '/', where: 'search' })).toBe('search');
    expect(meaning({ key: '/', where: 'search', hasQuery: true })).toBeUndefined();
  });

  it('begins a query with a letter typed anywhere else, but not with a space', () => {
    expect(meaning({ key: 'l' })).toBe('type');
    expect(meaning({ key: '𝒳' })).toBe('type');
    expect(meaning({ key: 'l', where: 'search' })).toBeUndefined();
    expect(meaning({ key: ' ' })).toBeUndefined();
    expect(meaning({ key: 'Tab' })).toBeUndefined();
  });

  it('clears a search on Escape, and leaves closing to the browser', () => {
    expect(meaning({ key: 'Escape', hasQuery: true })).toBe('clear');
    expect(meaning({ key: 'Escape' })).toBeUndefined();
  });

  it('inserts the first result on Enter in the search, and leaves Enter to buttons and links', () => {
    expect(meaning({ key: 'Enter', where: 'search', hasQuery: true })).toBe('insert-first');
    expect(meaning({ key: 'Enter', where: 'search' })).toBeUndefined();
    expect(meaning({ key: 'Enter', hasQuery: true })).toBeUndefined();
  });

  it('copies the link unless text is selected', () => {
    const press = { key: 'c', isCommand: true, hasModifier: true };
    expect(meaning(press)).toBe('copy');
    expect(meaning({ ...press, key: 'C' })).toBe('copy');
    expect(meaning({ ...press, hasSelection: true })).toBeUndefined();
    expect(meaning({ key: 'c' })).toBe('type');
  });

  it('leaves keys with other modifiers alone', () => {
    expect(meaning({ key: 'ArrowDown', hasModifier: true })).toBeUndefined();
    expect(meaning({ key: 'x', isCommand: true, hasModifier: true })).toBeUndefined();
  });
});
