import type { Post } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import { calibrate } from './calibrate';
import { learn, type Study } from './learn';
import { type Lexicon, makeLexicon } from './lexicon';
import { nameTag } from './name-tag';
import type { Block } from './reading';
import { emptyTally, tallyBlock } from './tally';
import { limits, type Vocabulary } from './vocabulary';

/** Enough posts to learn from; with their first words, it bounds the time and the memory that a library takes. */
const mostPosts = 2_000;
const mostCharacters = 12_000;

function* blocksOf(post: Post): Generator<Block> {
  yield { place: 'title', text: post.title };
  for (const text of post.headings) yield { place: 'heading', text };
  yield { place: 'text', text: post.text.slice(0, mostCharacters) };
}

/** Posts to learn from, in the library's order: of each tag as many as of any other, as far as there are. */
function choosePosts(tags: readonly Tag[], posts: readonly Post[]): readonly Post[] {
  if (posts.length <= mostPosts) return posts;
  const chosen = new Set<string>();
  const longest = tags.reduce((most, tag) => Math.max(most, tag.postIds.length), 0);
  for (let round = 0; round < longest && chosen.size < mostPosts; round += 1) {
    for (const tag of tags) {
      const id = tag.postIds[round];
      if (id !== undefined && chosen.size < mostPosts) chosen.add(id);
    }
  }
  return posts.filter((post) => chosen.has(post.id));
}

function study(
  post: Post,
  tagsOf: ReadonlyMap<string, ReadonlySet<number>>,
  names: Lexicon,
): Study {
  const tally = emptyTally();
  for (const block of blocksOf(post)) tallyBlock(tally, block, names);
  return { tally, tags: tagsOf.get(post.id) ?? new Set() };
}

/**
 * Learns from a library by which words its tags are recognised: the phrases of each tag in use, and the company that
 * they keep in its posts against other posts and common prose. Takes about a second for 2,000 posts, and not more for
 * more.
 */
export function buildVocabulary(tags: readonly Tag[], posts: readonly Post[]): Vocabulary {
  const used = tags.filter((tag) => tag.use).slice(0, limits.tags);
  const names = makeLexicon({ version: 1, signs: [], tags: used.map(nameTag) });
  const tagsOf = new Map<string, Set<number>>();
  for (const [position, tag] of used.entries()) {
    for (const id of tag.postIds) tagsOf.set(id, (tagsOf.get(id) ?? new Set()).add(position));
  }
  const studies = choosePosts(used, posts).map((post) => study(post, tagsOf, names));
  return calibrate(learn(names, studies), names, studies);
}
