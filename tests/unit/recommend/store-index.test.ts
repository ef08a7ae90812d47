import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { buildIndex } from '@/utils/recommend/build-index';
import { loadIndex } from '@/utils/recommend/load-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { searchPosts } from '@/utils/recommend/search-posts';
import { storeIndex } from '@/utils/recommend/store-index';
import { packLists, packNumbers, unpackLists, unpackNumbers } from '@/utils/recommend/varints';

const SUBJECTS = [
  'sourdough bread',
  'rye flour',
  'garden compost',
  'tomato seedlings',
  'sharp knives',
];

function postOn(subject: string, at: number): Post {
  return {
    id: `post-${at}`,
    url: `https://example.com/posts/${subject.replaceAll(' ', '-')}`,
    title: `All about ${subject}`,
    description: '',
    tags: [subject.split(' ')[0] ?? ''],
    categories: [],
    keywords: [],
    date: `2024-0${at + 1}-01`,
    language: 'en',
    headings: [],
    text: `This is about ${subject}. Whoever loves ${subject} reads on.\nMuch is said of ${subject} elsewhere.`,
    links: at === 0 ? [{ url: 'https://example.com/posts/rye-flour', anchor: 'flour of rye' }] : [],
  };
}

const index = buildIndex(SUBJECTS.map(postOn));
const reading = {
  url: 'https://elsewhere.example/draft',
  title: '',
  language: 'en',
  blocks: [
    { place: 'draft' as const, text: 'Our oven loves sourdough bread made of flour of rye.' },
    { place: 'draft' as const, text: 'Behind the house are compost and tomato seedlings.' },
  ],
};

describe('a stored index', () => {
  const stored: unknown = JSON.parse(JSON.stringify(storeIndex(index)));

  it('ranks as the one that was built', () => {
    const loaded = loadIndex(stored);
    if (loaded === undefined) throw new Error('not loaded');
    const ranked = rankPosts(index, reading, { limit: 5, isChosen: true });
    expect(ranked.length).toBeGreaterThan(2);
    expect(rankPosts(loaded, reading, { limit: 5, isChosen: true })).toEqual(ranked);
    expect(searchPosts(loaded, 'tom see', 5)).toEqual(['post-3']);
  });

  it.each([
    ['nothing', undefined],
    ['another version', { ...Object(stored), version: 0 }],
    ['a broken list', { ...Object(stored), body: { lists: '%', weights: '' } }],
    ['too few weights', { ...Object(stored), idf: '' }],
  ])('is none where it is %s', (_, value) => {
    expect(loadIndex(value)).toBeUndefined();
  });
});

describe('packed numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
        expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('come back as lists', () => {
    const rising = fc
      .uniqueArray(fc.nat({ max: 100_000 }))
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(rising), (rows) => {
        const starts = [0];
        for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
        const lists = { starts: Uint32Array.from(starts), values: Uint32Array.from(rows.flat()) };
        expect(unpackLists(packLists(lists))).toEqual(lists);
      }),
    );
  });
});
