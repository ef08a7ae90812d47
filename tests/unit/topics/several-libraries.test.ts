import { expect, it } from 'vitest';
import { detectTopics } from '@/utils/topics/detect/detect-topics';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import type { StudyPost } from '@/utils/topics/learn/study-post';
import { makeReading, makeTag } from './fixtures';

const post = (library: string, n: number, text: string): StudyPost => ({
  id: `${library}/${n}`,
  library,
  title: `Post ${n}`,
  headings: [],
  keywords: [],
  text,
});

const keepers = [0, 1, 2].map((n) =>
  post('canals', n, `The lock keeper opens the gate of lock ${n}, and the narrow boat goes up.`),
);
const others = [3, 4, 5].map((n) =>
  post(
    'canals',
    n,
    `The horse pulls along the muddy tow path, mile ${n}, and nobody is in a hurry.`,
  ),
);
const canals = [...keepers, ...others];
/** It speaks of lock keepers in every post, and has another name for it. */
const ships = Array.from({ length: 40 }, (_, n) =>
  post('ships', n, `Ship ${n} waits. The lock keeper is asleep, says the lock keeper's wife.`),
);
const tags = [
  makeTag('lock keeping', ['canals/0', 'canals/1', 'canals/2'], ['lock keeper', 'lock gate']),
  makeTag('waiting', ships.map(({ id }) => id).slice(0, 20), ['ship waits']),
];
const page = makeReading('A lock keeper said so. The lock keeper knows the lock gate.');

it('a library that says the same by other tags makes no tag of another one harder to find', () => {
  const alone = buildVocabulary(tags.slice(0, 1), canals);
  const together = buildVocabulary(tags, [...canals, ...ships]);
  const weights = (vocabulary: typeof alone) =>
    vocabulary.tags[0]?.phrases.map(({ text, weight }) => [text, weight]);
  expect(weights(together)).toEqual(weights(alone));
  expect(together.tags[0]?.threshold).toBe(alone.tags[0]?.threshold);
  expect(detectTopics(page, together).map(({ tag }) => tag)).toContain('lock keeping');
});
