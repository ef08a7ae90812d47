import type { Post } from '../../library/post';
import { type SearchIndex, SIGNALS, type Weights } from '../index/search-index';
import { bestOf } from '../rank/best-of';
import { matchPhrases } from '../rank/match-phrases';
import { measure } from '../rank/measure';
import { readPage } from '../rank/page';
import { postsWhere } from '../rank/posts-where';
import { scaleSignals, weighSignals } from '../rank/weigh-signals';
import { DEFAULT_WEIGHTS } from '../rank/weights';
import { type Example, fitWeights } from './fit-weights';

/** Fewer posts with links than this teach nothing that the default weights don't know. */
const LEAST_TEACHERS = 5;
const MOST_TEACHERS = 24;
/** A post that fits well but isn't linked; those further down would change little. */
const RIVALS = 40;

/**
 * Weights for a library that has links, from those links: each of a sample of its posts, as it is and
 * with the words of its links cut out, should rank the posts it links to first. Two halves of the posts
 * teach apart, so that a post can be ranked for without what its own links taught.
 */
export function learnWeights(index: SearchIndex, posts: readonly Post[]): SearchIndex['weights'] {
  const teach = (half: number): Weights | undefined => {
    const able = [...posts.keys()].filter((at) => at % 2 === half && targetsOf(index, at).size > 0);
    if (able.length < LEAST_TEACHERS) return undefined;
    const step = Math.max(1, able.length / MOST_TEACHERS);
    const teachers = Array.from(
      { length: Math.min(able.length, MOST_TEACHERS) },
      (_, nth) => able[Math.floor(nth * step)] ?? 0,
    );
    return fitWeights(teachers.flatMap((at) => examplesOf(index, posts[at], at)));
  };
  const [even, odd] = [teach(0), teach(1)];
  return even === undefined || odd === undefined ? undefined : [even, odd];
}

function targetsOf({ links }: SearchIndex, at: number): ReadonlySet<number> {
  return new Set(links.values.subarray(links.starts[at], links.starts[at + 1]));
}

/** A post as its author wrote it, and without the words of its links. */
function examplesOf(index: SearchIndex, post: Post | undefined, self: number): readonly Example[] {
  if (post === undefined) return [];
  let masked = post.text;
  for (const { anchor } of post.links) masked = masked.replace(anchor, '');
  return [post.text, masked].flatMap((text) => exampleOf(index, { ...post, text }, self) ?? []);
}

function exampleOf(index: SearchIndex, post: Post, self: number): Example | undefined {
  const blocks = post.text.split('\n').map((text) => ({ place: 'text' as const, text }));
  const page = readPage(
    { url: post.url, title: post.title, language: post.language, blocks },
    index,
  );
  const met = matchPhrases(index, page).keys();
  const signals = measure(index, page, { self, day: index.days[self] ?? Number.NaN, met });
  const others = postsWhere(index.size, (at) => at !== self);
  const rivals = bestOf(others, weighSignals(signals, DEFAULT_WEIGHTS, others), RIVALS);
  const linked = targetsOf(index, self);
  const candidates = [...new Set([...rivals, ...linked])];
  const scales = scaleSignals(signals, others);
  return {
    rows: candidates.map((at) =>
      SIGNALS.map((signal) => (signals[signal][at] ?? 0) * scales[signal]),
    ),
    targets: new Set([...candidates.keys()].filter((at) => linked.has(candidates[at] ?? -1))),
  };
}
