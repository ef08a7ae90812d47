import { expect, it } from 'vitest';
import { spreadAnchors } from '@/utils/recommend/anchors/spread-anchors';
import type { Anchor } from '@/utils/recommend/recommendation';

const text = 'Compost needs air, and a worm farm needs shade.';

function anchorOf(words: string): Anchor {
  const start = text.indexOf(words);
  return { block: 0, start, end: start + words.length, text: words };
}

/** How the words of posts are spread, the best post first. */
const spread = (...posts: readonly (readonly string[])[]) =>
  spreadAnchors(posts.map((words) => words.map(anchorOf))).map((anchors) =>
    anchors.map((anchor) => anchor.text),
  );

it('lets a post begin with words that no better one begins with', () => {
  const [first, second] = spread(['worm farm', 'Compost'], ['a worm farm', 'farm', 'shade']);
  expect(first).toEqual(['worm farm', 'Compost']);
  expect(second).toEqual(['shade', 'a worm farm', 'farm']);
});

it('lets them share words where one has no others', () => {
  expect(spread(['worm farm'], ['worm farm'], [])).toEqual([['worm farm'], ['worm farm'], []]);
});

it('lets them share words rather than give one a part of them', () => {
  const [, second] = spread(['worm farm'], ['a worm farm', 'farm', 'worm']);
  expect(second).toEqual(['a worm farm', 'farm', 'worm']);
  expect(spread(['worm farm'], ['worm farm', 'farm', 'shade'])[1]?.[0]).toBe('shade');
});
