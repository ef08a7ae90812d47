import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import type { Reading } from '@/utils/topics/reading';
import { writePost } from '../write-post';

// Words of no language: their texts are in the language that is said.
const WORDS = ['zorb', 'quell', 'mipt', 'vandu', 'kreth', 'slopi', 'juxa', 'brond', 'feltra'];
const DAYS = ['', 'soon', '0001-01-01', '2024-02-01', '2024-02-20', '2025-06-30', '9999-12-31'];

const wordsOf = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
    .map((all) => all.join(' '));
const textOf = fc
  .array(wordsOf(8), { minLength: 1, maxLength: 4 })
  .map((sentences) => `${sentences.join('.\n')}.`);
const labelsOf = fc.array(wordsOf(3), { maxLength: 2 });
const draftOf = fc.record({ title: wordsOf(5), text: textOf });
const saidOf = fc.record({
  title: wordsOf(5),
  text: textOf,
  tags: labelsOf,
  keywords: labelsOf,
  date: fc.constantFrom(...DAYS),
});
const libraryOf = fc
  .array(saidOf, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((said, at): Post => writePost({ ...said, id: `p${at}`, language: 'en' })));

interface Draft {
  readonly title: string;
  readonly text: string;
}

const readingOf = ({ title, text }: Draft, url = 'https://elsewhere.example/'): Reading => ({
  url,
  title,
  language: 'en',
  blocks: text.split('\n').map((line) => ({ place: 'draft', text: line })),
});

/** All posts that may be recommended, with their scores. */
function rankAll(posts: readonly Post[], reading: Reading, limit = posts.length) {
  const options = { limit, isChosen: true, writtenOn: '2025-01-01', anchorsFor: 0 };
  return rankPosts(buildIndex(posts), reading, options);
}

const idsOf = (found: readonly { readonly postId: string }[]) => found.map(({ postId }) => postId);

describe('the ranking of a library', () => {
  it('does not depend on the order of its posts', () => {
    const property = fc.property(libraryOf, draftOf, fc.nat(), (posts, draft, turn) => {
      const cut = turn % posts.length;
      const turned = [...posts.slice(cut), ...posts.slice(0, cut)].toReversed();
      const scores = new Map(
        rankAll(turned, readingOf(draft)).map(({ postId, score }) => [postId, score]),
      );
      const found = rankAll(posts, readingOf(draft));
      expect(scores.size).toBe(found.length);
      // Sums in another order differ in their last digits.
      for (const { postId, score } of found) expect(scores.get(postId)).toBeCloseTo(score, 4);
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('never holds the page itself, by whatever address it is open', () => {
    const property = fc.property(libraryOf, fc.nat(), (posts, pick) => {
      const self = posts[pick % posts.length] ?? writePost({ id: 'none' });
      const reading = readingOf(self, `${self.url}/?utm_source=mail#top`);
      expect(idsOf(rankAll(posts, reading))).not.toContain(self.id);
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('has the same posts where others in another language are added, and never those', () => {
    const property = fc.property(libraryOf, saidOf, draftOf, (posts, said, draft) => {
      const foreign = writePost({ ...said, id: 'foreign', language: 'de' });
      const before = idsOf(rankAll(posts, readingOf(draft)));
      const after = idsOf(rankAll([...posts, foreign], readingOf(draft)));
      expect(after.toSorted()).toEqual(before.toSorted());
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('is the same but for its length where fewer posts are asked for', () => {
    const property = fc.property(libraryOf, draftOf, fc.nat(8), (posts, draft, limit) => {
      const all = rankAll(posts, readingOf(draft));
      const few = rankAll(posts, readingOf(draft), limit);
      expect(few).toEqual(all.slice(0, limit));
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('has scores from 0 to 1, whatever the dates, and for a page without one, too', () => {
    const property = fc.property(
      libraryOf,
      draftOf,
      fc.constantFrom(...DAYS),
      (posts, draft, writtenOn) => {
        const options = { limit: posts.length, isChosen: true, writtenOn, anchorsFor: 0 };
        for (const { score } of rankPosts(buildIndex(posts), readingOf(draft), options)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      },
    );
    fc.assert(property, { numRuns: 80 });
  });

  it('holds only posts that share a word with the page', () => {
    const property = fc.property(libraryOf, draftOf, (posts, draft) => {
      const words = new Set(`${draft.title} ${draft.text}`.match(/[a-z]+/g));
      const byId = new Map(posts.map((post) => [post.id, post]));
      for (const id of idsOf(rankAll(posts, readingOf(draft)))) {
        const { title = '', text = '', tags = [], keywords = [] } = byId.get(id) ?? {};
        const own = [title, text, ...tags, ...keywords].join(' ').match(/[a-z]+/g) ?? [];
        expect(own.some((word) => words.has(word))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 80 });
  });
});

describe('a post is known by', () => {
  const bestOf = (posts: readonly Post[], text: string): string | undefined =>
    idsOf(rankAll(posts, readingOf({ title: 'Feltra', text })))[0];

  it('a part of its title that is met word for word', () => {
    const posts = [
      writePost({ id: 'inOrder', title: 'Vandu kreth slopi: mipt zorb feltra', text: 'Quell.' }),
      writePost({ id: 'scattered', title: 'Juxa brond nolt', text: 'Quell.' }),
    ];
    const text = 'Nolt and brond, then juxa. We wrote vandu kreth slopi before.';
    expect(bestOf(posts, text)).toBe('inOrder');
  });

  it('its keyword, the more the fewer it has', () => {
    const posts = [
      writePost({ id: 'ofMany', title: 'Quell', keywords: ['mipt zorb', 'a b', 'c d', 'e f'] }),
      writePost({ id: 'inFocus', title: 'Vandu', keywords: ['juxa brond'] }),
    ];
    expect(bestOf(posts, 'Juxa brond. Mipt zorb.')).toBe('inFocus');
  });
});
