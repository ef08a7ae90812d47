import { describe, expect, it } from 'vitest';
import { findCards } from '@/components/options/find-cards';

const card = (title: string, ...tags: readonly string[]) => ({
  id: title,
  url: `https://a.com/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  date: '',
  tags,
});
const cards = [card('Old canals', 'Walks'), card('New locks', 'Canals'), card('Bread')];
const found = (query: string) => findCards(cards, query).map(({ title }) => title);

describe('findCards', () => {
  it('finds every word in title, tags or address, whatever the case', () => {
    expect(found('CANALS')).toEqual(['Old canals', 'New locks']);
    expect(found('canals  new')).toEqual(['New locks']);
    expect(found('a.com/bread')).toEqual(['Bread']);
    expect(found('canals bread')).toEqual([]);
  });

  it('finds all where nothing is asked for', () => {
    expect(found('  ')).toHaveLength(3);
  });
});
