import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { toLists } from '@/utils/recommend/index/lists';
import { loadIndex } from '@/utils/recommend/index/load-index';
import {
  invert,
  packLists,
  packTexts,
  packWords,
  unpackLists,
  unpackWords,
} from '@/utils/recommend/index/pack';
import { storeIndex } from '@/utils/recommend/index/store-index';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { searchPosts } from '@/utils/recommend/rank/search-posts';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { textAt, toTextList } from '@/utils/recommend/text/text-list';
import { numberOf, toTextTable } from '@/utils/recommend/text/text-table';
import { writePost } from '../write-post';

const SUBJECTS = [
  'sourdough bread',
  'rye flour',
  'garden compost',
  'tomato seedlings',
  'sharp knives',
];

function postOn(subject: string, at: number): Post {
  return writePost({
    id: `post-${at}`,
    url: `https://example.com/posts/${subject.replaceAll(' ', '-')}`,
    title: `All about ${subject}`,
    tags: [subject.split(' ')[0] ?? ''],
    date: `2024-0${at + 1}-01`,
    language: 'en',
    text: `This is about ${subject}. Whoever loves ${subject} reads on.\nMuch is said of ${subject} elsewhere.`,
    links: at === 0 ? [{ url: 'https://example.com/posts/rye-flour', anchor: 'flour of rye' }] : [],
  });
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
  const stored: unknown = structuredClone(storeIndex(index));

  it('ranks as the one that was built', () => {
    const loaded = loadIndex(stored);
    if (loaded === undefined) throw new Error('not loaded');
    const ranked = rankPosts(index, reading, { limit: 5, isChosen: true });
    expect(ranked.length).toBeGreaterThan(2);
    expect(rankPosts(loaded, reading, { limit: 5, isChosen: true })).toEqual(ranked);
    expect(searchPosts(loaded, 'tom see', 5)).toEqual(['post-3']);
    expect(loaded).toEqual(index);
  });

  it.each([
    ['nothing', undefined],
    ['another version', { ...Object(stored), version: 0 }],
    ['a broken list', { ...Object(stored), body: { counts: '%', weights: '' } }],
    ['too few weights', { ...Object(stored), idf: new Float32Array() }],
    ['posts of another library', { ...Object(stored), urls: packTexts(toTextList(['one'])) }],
  ])('is none where it is %s', (_, value) => {
    expect(loadIndex(value)).toBeUndefined();
  });
});

describe('a table of texts', () => {
  it('knows the number of each text, and of no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (texts, other) => {
        const table = toTextTable(texts);
        expect(texts.map((text) => numberOf(table, text))).toEqual([...texts.keys()]);
        expect(texts.map((_, at) => textAt(table, at))).toEqual(texts);
        expect(numberOf(table, other)).toBe(texts.indexOf(other));
      }),
    );
  });
});

describe('what is packed', () => {
  const numberOf = fc.oneof(fc.nat(255), fc.nat(65_535), fc.nat(2 ** 31 - 1));

  it('comes back as it was: lists of numbers of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.array(numberOf)), (rows) => {
        expect(unpackLists(structuredClone(packLists(toLists(rows))))).toEqual(toLists(rows));
      }),
    );
  });

  it('comes back as it was: words in order', () => {
    const wordOf = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ß'), maxLength: 300 });
    fc.assert(
      fc.property(fc.array(wordOf), (words) => {
        const list = toTextList(words.sort());
        const { text, starts } = unpackWords(packWords(list));
        expect({ text, starts }).toEqual(list);
      }),
    );
  });

  it('is turned round, and round again', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(20))), (rows) => {
        const lists = toLists(rows.map((row) => row.sort((a, b) => a - b)));
        expect(invert(invert(lists, 21), rows.length)).toEqual(lists);
      }),
    );
  });
});
