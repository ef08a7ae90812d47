import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { likeness } from '@/utils/recommend/rank/likeness';
import { bestPassage } from '@/utils/recommend/rank/measure-text';
import { readPage } from '@/utils/recommend/rank/page';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { writePost } from '../write-post';

// Words of no language: nothing is stemmed, none is a stop word.
const WORDS = ['zorb', 'quell', 'mipt', 'vandu', 'kreth', 'slopi', 'juxa', 'brond'];

const textOf = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));
const textsOf = fc
  .array(textOf, { minLength: 1, maxLength: 4 })
  .map((sentences) => `${sentences.join('.\n')}.`);
const draftOf = fc.record({ title: textOf, text: textsOf });
const libraryOf = fc.array(draftOf, { minLength: 2, maxLength: 7 });

const postOf = ({ title, text }: { title: string; text: string }, at: number): Post =>
  writePost({ id: `p${at}`, url: `https://site.example/${at}`, title, text });

const readingOf = ({ title, text }: { title: string; text: string }) => ({
  url: 'https://elsewhere.example/',
  title,
  language: '',
  blocks: text.split('\n').map((line) => ({ place: 'draft' as const, text: line })),
});

const words = (text: string): readonly string[] => text.match(/[a-z]+/g) ?? [];
const count = (list: readonly string[], word: string): number =>
  list.filter((one) => one === word).length;

/** Of the ten pages of common prose beside the posts, so many hold a word that nobody knows. */
const COMMON = 10 * 0.02;

/** What the formulas say, worked out from the texts alone. */
function naive(posts: readonly Post[]) {
  const held = (post: Post, word: string): number =>
    4 * count(words(post.title), word) + count(words(post.text), word);
  const lengths = posts.map((post) => WORDS.reduce((sum, word) => sum + held(post, word), 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts.length;
  const idf = (word: string): number => {
    const holders = posts.filter((post) => held(post, word) > 0).length;
    return holders === 0
      ? 0
      : Math.log(1 + (posts.length - holders + 10.5 - COMMON) / (holders + 0.5 + COMMON));
  };
  const frequency = (at: number, word: string): number => {
    const times = posts[at] ? held(posts[at], word) : 0;
    return times / (times + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / average));
  };
  return { idf, frequency, held };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** Frequencies are kept in 255ths, so sums are as exact as that. */
const near = (found: number, expected: number): void => {
  expect(Math.abs(found / 255 - expected)).toBeLessThan(0.01 + 0.02 * expected);
};

describe('what a page and a post have in common', () => {
  it('is over the whole page the cosine that the formula says', () => {
    fc.assert(
      fc.property(libraryOf, draftOf, (drafts, draft) => {
        const posts = drafts.map(postOf);
        const index = buildIndex(posts);
        const { idf, held } = naive(posts);
        const found = likeness(index, readPage(readingOf(draft), index).counts);
        const page = WORDS.map((word) => {
          const times = 3 * count(words(draft.title), word) + count(words(draft.text), word);
          return idf(word) * times ** 0.6;
        });
        for (const [at, post] of posts.entries()) {
          const own = WORDS.map((word) => idf(word) * held(post, word) ** 0.6);
          const expected = dot(page, own) / Math.hypot(...own);
          expect(Math.abs((found[at] ?? 0) - expected)).toBeLessThan(0.01 + 0.03 * expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is in the best sentence what the formula says', () => {
    fc.assert(
      fc.property(libraryOf, draftOf, (drafts, draft) => {
        const posts = drafts.map(postOf);
        const index = buildIndex(posts);
        const { idf, frequency } = naive(posts);
        const best = bestPassage(index, readPage(readingOf(draft), index).sentences);
        for (const at of posts.keys()) {
          const values = draft.text.split('\n').map((line) => {
            const own = [...new Set(words(line))].filter((word) => idf(word) > 0);
            const weight = own.reduce((sum, word) => sum + idf(word), 0);
            const sum = own.reduce((all, word) => all + idf(word) * frequency(at, word), 0);
            return own.length > 1 ? sum / Math.sqrt(weight) : 0;
          });
          near(best[at] ?? 0, Math.max(0, ...values));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('posts that are ranked', () => {
  it('come once each, best first, without those left out, and with anchors that stand in the draft', () => {
    fc.assert(
      fc.property(libraryOf, draftOf, fc.nat(6), (drafts, draft, left) => {
        const index = buildIndex(drafts.map(postOf));
        const reading = readingOf(draft);
        const exclude = [`p${left}`];
        const found = rankPosts(index, reading, { limit: 5, isChosen: true, exclude });
        const ids = found.map(({ postId }) => postId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(`p${left}`);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { block, start, end, text } of found.flatMap(({ anchors }) => anchors)) {
          expect(reading.blocks[block]?.text.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
