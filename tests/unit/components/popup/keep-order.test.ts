import { expect, it } from 'vitest';
import { keepOrder } from '@/components/popup/keep-order';

function posts(...ids: readonly string[]) {
  return ids.map((id) => ({
    post: { id, url: `https://example.com/${id}/`, title: id, date: '', tags: [] },
    reasons: [],
    anchors: [],
  }));
}

function order(ranked: readonly string[], shown: readonly string[]) {
  return keepOrder(posts(...ranked), posts(...shown), undefined).map(({ post }) => post.id);
}

it('keeps the ranking where nothing was shown before', () => {
  expect(order(['c', 'a', 'b'], [])).toEqual(['c', 'a', 'b']);
});

it('keeps posts where they were, and puts those that joined at the end in their ranking', () => {
  expect(order(['d', 'c', 'e', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('closes up where a post is gone', () => {
  expect(order(['c', 'a'], ['a', 'b', 'c'])).toEqual(['a', 'c']);
});

it('keeps the post that was inserted where it was, without words for a second link', () => {
  const words = { frameId: 0, paragraph: 1, text: 'a', block: 'a', start: 0, end: 1 };
  const shown = posts('a', 'b', 'c').map((each) => ({ ...each, anchors: [words] }));
  const [c, b] = [shown[2], shown[1]].flatMap((each) => each ?? []);
  expect(
    keepOrder(
      [c, ...posts('a')].flatMap((each) => each ?? []),
      shown,
      'b',
    ),
  ).toEqual([...posts('a'), { ...b, anchors: [] }, c]);
  expect(keepOrder(shown, shown, 'b').map(({ anchors }) => anchors.length)).toEqual([1, 0, 1]);
});
