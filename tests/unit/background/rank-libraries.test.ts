import { describe, expect, it } from 'vitest';
import type { OpenLibrary } from '@/utils/background/open-libraries';
import { mergeRanked, rankLibraries } from '@/utils/background/rank-libraries';
import type { Post } from '@/utils/library/post';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { writePost } from '../write-post';

const BREAD = ['sourdough bread', 'rye flour', 'an oven for bread', 'yeast and water'];
const GARDEN = ['garden compost', 'tomato seedlings', 'pruning roses', 'a bed of herbs'];

function postOn(subject: string): Post {
  const id = subject.replaceAll(' ', '-');
  return writePost({
    id,
    url: `https://a.test/${id}`,
    title: `All about ${subject}`,
    language: 'en',
    text: `This is about ${subject}. Whoever loves ${subject} reads on.\nMuch is said of ${subject} elsewhere.`,
  });
}

function open(id: string, subjects: readonly string[]): OpenLibrary {
  const index = buildIndex(subjects.map(postOn));
  return { id, name: id, index };
}

const bread = open('bread', BREAD);
const garden = open('garden', [...GARDEN, 'bread crumbs for birds']);
const reading = {
  url: 'https://elsewhere.test/draft',
  title: 'Sourdough bread of rye flour',
  language: 'en',
  blocks: [
    { place: 'text' as const, text: 'Sourdough bread wants rye flour, yeast and water.' },
    { place: 'text' as const, text: 'The oven is hot before the sourdough bread goes in.' },
  ],
};

describe('posts of several libraries', () => {
  it.each([
    ['one order', [bread, garden]],
    ['the other order', [garden, bread]],
  ])(
    'are ranked by how much the page is of the subject of each, in %s of preference',
    (_, libraries) => {
      const [first] = rankLibraries(libraries, reading, { limit: 5 });
      expect(first?.postId).toBe('bread/sourdough-bread');
    },
  );

  it('have ids that tell where they are from, by which they are left out', () => {
    const exclude = ['bread/sourdough-bread', 'https://a.test/rye-flour'];
    const ids = rankLibraries([bread, garden], reading, { limit: 9, exclude }).map(
      (one) => one.postId,
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain('bread/sourdough-bread');
    expect(ids).not.toContain('bread/rye-flour');
  });

  it('are given once where two libraries have the same address', () => {
    const other = open('copy', BREAD);
    const ids = rankLibraries([other, bread], reading, { limit: 9 }).map((one) => one.postId);
    expect(ids).toContain('copy/sourdough-bread');
    expect(ids).not.toContain('bread/sourdough-bread');
  });
});

describe('mergeRanked', () => {
  const of = (name: string, ...scores: number[]) => scores.map((score) => ({ name, score }));

  it('puts the greater scores first, and of the same ones those of the preferred library', () => {
    const merged = mergeRanked([of('a', 0.7, 0.503), of('b', 0.9, 0.507)], 3);
    expect(merged.map(({ name, score }) => `${name} ${score}`)).toEqual([
      'b 0.9',
      'a 0.7',
      'a 0.503',
    ]);
  });
});
