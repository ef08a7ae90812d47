import type { Post } from '../library/post';
import type { Block } from '../topics/reading';
import { analyse } from './analyse';
import type { Language } from './language';
import type { Anchor } from './recommendation';
import type { SearchIndex } from './search-index';

const MOST_ANCHORS = 5;

/** The words of the draft that a link to the post can be put on, best first. */
export function findAnchors(
  blocks: readonly Block[],
  post: Post,
  index: SearchIndex,
): readonly Anchor[] {
  const indexed = index.posts.find((one) => one.post.id === post.id);
  if (indexed === undefined) return [];
  const wanted = new Set(indexed.titleTerms);
  const found = blocks.flatMap(({ place, text }, block) =>
    place === 'draft' ? runs(text, block, wanted, indexed.language) : [],
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

function runs(
  text: string,
  block: number,
  wanted: ReadonlySet<string>,
  language: Language,
): readonly Run[] {
  const found: Run[] = [];
  const words = analyse(text, language);
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (wanted.has(words[to]?.term ?? '')) to += 1;
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    if (to === from) continue;
    found.push({ anchor: { block, start, end, text: text.slice(start, end) }, words: to - from });
    from = to;
  }
  return found;
}
