import { describe, expect, it } from 'vitest';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { findLinkers } from '@/utils/survey/find-linkers';
import { inSlices } from '@/utils/survey/in-slices';
import { linkGraph } from '@/utils/survey/link-graph';
import { linkingPost } from './support';

const canal = 'The lock keeper of the old canal opens the lock gates for narrow boats at dawn.';
const bread = 'Sourdough bread wants flour, water and a warm oven; the crust cracks as it cools.';
const posts = [
  linkingPost({ id: 'keepers', title: 'Lock keepers of the canal', text: `${canal} ${canal}` }),
  linkingPost({ id: 'walk', title: 'A walk', text: `We met a lock keeper. ${canal}` }),
  linkingPost({ id: 'boats', title: 'Narrow boats', text: canal, to: ['keepers/'] }),
  linkingPost({ id: 'bread', title: 'Sourdough bread', text: bread }),
  linkingPost({ id: 'oven', title: 'A warm oven', text: `${bread} Then eat.` }),
];

function linkersOf(position: number) {
  const steps = findLinkers(buildIndex(posts), posts, linkGraph(posts), position);
  const seen: number[] = [];
  const early: (readonly number[])[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { linkers: step.value, seen, early };
    seen.push(step.value.done);
    early.push(step.value.linkers.map(({ position }) => position));
    expect(step.value.total).toBe(3);
  }
}

describe('findLinkers', () => {
  it('finds posts that the chosen one fits, and none that links to it already', () => {
    const { linkers } = linkersOf(0);
    expect(linkers[0]).toMatchObject({ position: 1, rank: 1 });
    expect(linkers[0]?.words).toMatch(/lock keeper/);
    expect(linkers[0]?.reasons.join()).not.toContain('in your draft');
    expect(linkers.map(({ position }) => position)).not.toContain(2);
  });

  it('tells what it has found so far', () => {
    expect(linkersOf(0).early).toEqual([[], [1], [1]]);
  });

  it('works a post at a time', () => {
    expect(linkersOf(0).seen).toEqual([0, 1, 2]);
  });

  it('finds nothing for a position without a post', () => {
    const steps = findLinkers(buildIndex(posts), posts, linkGraph(posts), 99);
    expect(steps.next()).toEqual({ done: true, value: [] });
  });
});

describe('inSlices', () => {
  function* busy() {
    for (let step = 0; step < 3; step += 1) {
      const end = performance.now() + 70;
      while (performance.now() < end);
      yield step;
    }
    return 'done';
  }

  it('gives the result, or none where nobody wants it any more', async () => {
    const told: number[] = [];
    expect(await inSlices(busy(), (step) => told.push(step) > 0)).toBe('done');
    expect(told.length).toBeGreaterThan(0);
    expect(await inSlices(busy(), () => false)).toBeUndefined();
  });
});
