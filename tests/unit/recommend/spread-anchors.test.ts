import { expect, it } from 'vitest';
import type { Anchor, Recommendation } from '@/utils/recommend/recommendation';
import { spreadAnchors } from '@/utils/recommend/spread-anchors';

const text = 'Compost needs air, and a worm farm needs shade.';

function anchorOf(words: string): Anchor {
  const start = text.indexOf(words);
  return { block: 0, start, end: start + words.length, text: words };
}

const post = (postId: string, ...words: readonly string[]): Recommendation => ({
  postId,
  score: 1,
  reasons: [],
  anchors: words.map(anchorOf),
});

const spread = (...posts: readonly Recommendation[]) =>
  spreadAnchors(posts).map(({ anchors }) => anchors.map((anchor) => anchor.text));

it('lets a post begin with words that no better one begins with', () => {
  const [first, second] = spread(
    post('a', 'worm farm', 'Compost'),
    post('b', 'a worm farm', 'farm', 'shade'),
  );
  expect(first).toEqual(['worm farm', 'Compost']);
  expect(second).toEqual(['shade', 'a worm farm', 'farm']);
});

it('lets them share words where one has no others', () => {
  expect(spread(post('a', 'worm farm'), post('b', 'worm farm'), post('c'))).toEqual([
    ['worm farm'],
    ['worm farm'],
    [],
  ]);
});
