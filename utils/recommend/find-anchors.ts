import type { Block } from '../topics/reading';
import { analyse } from './analyse';
import { detectLanguage } from './language';
import { termWeights } from './post-terms';
import type { Anchor } from './recommendation';
import type { IndexedPost, SearchIndex } from './search-index';

const MOST_ANCHORS = 5;

/** The words of the draft that a link to the post can be put on, best first. */
export function findAnchors(
  blocks: readonly Block[],
  post: Pick<IndexedPost, 'id'>,
  index: SearchIndex,
): readonly Anchor[] {
  const position = index.posts.findIndex(({ id }) => id === post.id);
  const found = blocks.flatMap(({ place, text }, block) =>
    place === 'draft' && position >= 0 ? runs(text, block, index, position) : [],
  );
  return found
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_ANCHORS)
    .map(({ anchor }) => anchor);
}

interface Run {
  readonly anchor: Anchor;
  readonly words: number;
}

function runs(text: string, block: number, index: SearchIndex, post: number): readonly Run[] {
  const found: Run[] = [];
  const words = analyse(text, index.posts[post]?.language ?? detectLanguage(text));
  const terms = words.map(({ term }) => index.terms.get(term) ?? -1);
  const weights = termWeights(index, post, new Set(terms));
  const isWanted = (at: number) => weights.get(terms[at] ?? -1)?.inTitle === true;
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (isWanted(to)) to += 1;
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    if (to === from) continue;
    found.push({ anchor: { block, start, end, text: text.slice(start, end) }, words: to - from });
    from = to;
  }
  return found;
}
