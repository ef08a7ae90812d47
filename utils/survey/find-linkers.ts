import type { Post } from '../library/post';
import { findAnchors } from '../recommend/anchors/find-anchors';
import type { SearchIndex } from '../recommend/index/search-index';
import { rankPosts } from '../recommend/rank-posts';
import { reasonSentence } from '../recommend/reasons/reason-sentence';
import type { Reason } from '../recommend/recommendation';
import type { Reading } from '../topics/reading';
import type { LinkGraph } from './link-graph';

/** A post that should link to the chosen one. */
export interface Linker {
  /** Its position in the library. */
  readonly position: number;
  /** At which place the chosen post stands among those that fit it, from 1. */
  readonly rank: number;
  readonly reasons: readonly string[];
  /** Words in it that the link can be put on; '' where there are none. */
  readonly words: string;
}

/** How far a search for such posts has come. */
export interface LinkerProgress {
  readonly done: number;
  readonly total: number;
  /** Those that were found so far, best ranks first. */
  readonly linkers: readonly Linker[];
}

/** Among how many recommendations for a post the chosen one has to be. */
const BEST = 5;
/**
 * Up to so many posts all are read; of more, those that the chosen post itself is most like. Among them were 97 % of the
 * posts that reading all 2,073 of a library found.
 */
const MOST_READ = 300;
const MOST_CHARACTERS = 20_000;

/**
 * The posts of a library for which the chosen one would be among the five best recommendations and that do not link to it
 * yet: the ranking, reversed. Best ranks first. Works a post at each step, some milliseconds long.
 */
export function* findLinkers(
  index: SearchIndex,
  posts: readonly Post[],
  graph: LinkGraph,
  chosen: number,
): Generator<LinkerProgress, readonly Linker[]> {
  const target = posts[chosen];
  if (target === undefined) return [];
  const linking = new Set(graph.from[chosen]);
  const read = candidates(index, posts, target).filter(
    (position) => position !== chosen && !linking.has(position),
  );
  let linkers: readonly Linker[] = [];
  for (const [done, position] of read.entries()) {
    yield { done, total: read.length, linkers };
    const linker = linkerAt(position, { index, posts, graph, target });
    if (linker) linkers = [...linkers, linker].sort((one, other) => one.rank - other.rank);
  }
  return linkers;
}

function candidates(index: SearchIndex, posts: readonly Post[], target: Post): readonly number[] {
  if (posts.length <= MOST_READ) return posts.map((_, position) => position);
  const positions = new Map(posts.map(({ id }, position) => [id, position]));
  const like = rankPosts(index, readingOf(target), {
    limit: MOST_READ,
    isChosen: true,
    anchorsFor: 0,
  });
  return like.flatMap(({ postId }) => positions.get(postId) ?? []);
}

interface Search {
  readonly index: SearchIndex;
  readonly posts: readonly Post[];
  readonly graph: LinkGraph;
  readonly target: Post;
}

function linkerAt(position: number, { index, posts, graph, target }: Search): Linker | undefined {
  const post = posts[position];
  if (post === undefined) return undefined;
  const linked = (graph.to[position] ?? []).flatMap((at) => posts[at]?.id ?? []);
  const reading = readingOf(post);
  // Words for the link are only looked for where one is wanted: that takes as long as the ranking.
  const options = { limit: BEST, exclude: linked, anchorsFor: 0 };
  const ranked = rankPosts(index, reading, options);
  const at = ranked.findIndex(({ postId }) => postId === target.id);
  const found = ranked[at];
  if (found === undefined) return undefined;
  const [anchor] = findAnchors(reading.blocks, target, index, { url: post.url });
  return { position, rank: at + 1, reasons: found.reasons.map(inText), words: anchor?.text ?? '' };
}

/** The post is read as a draft, which for the person it is not. */
function inText(reason: Reason): string {
  const places = reason.places.map((place) => (place === 'draft' ? 'text' : place));
  return reasonSentence({ ...reason, places });
}

/** A post as a page that is being written: its text is the draft, so that words for the link are found in it. */
function readingOf({ url, title, language, headings, text }: Post): Reading {
  const isHeading = new Set(headings);
  const lines = text.slice(0, MOST_CHARACTERS).split('\n');
  return {
    url,
    title,
    language,
    blocks: lines.map((line) => ({ place: isHeading.has(line) ? 'heading' : 'draft', text: line })),
  };
}
