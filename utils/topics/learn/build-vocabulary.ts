import type { Tag } from '@/utils/settings/tag';
import { type Lexicon, makeLexicon } from '../detect/lexicon';
import { emptyTally, tallyBlock } from '../detect/tally';
import type { Block } from '../reading';
import type { Vocabulary } from '../vocabulary';
import { calibrate } from './calibrate';
import { choosePosts } from './choose-posts';
import { chooseTags } from './choose-tags';
import { learn } from './learn';
import { nameTag } from './name-tag';
import type { Study } from './studies';
import { MOST_CHARACTERS, type StudyPost } from './study-post';

function* blocksOf(post: StudyPost): Generator<Block> {
  yield { place: 'title', text: post.title };
  for (const text of post.headings) yield { place: 'heading', text };
  yield { place: 'text', text: post.text.slice(0, MOST_CHARACTERS) };
}

function study(
  post: StudyPost,
  tagsOf: ReadonlyMap<string, ReadonlySet<number>>,
  names: Lexicon,
): Study {
  const tally = emptyTally();
  for (const block of blocksOf(post)) tallyBlock(tally, block, names);
  return { tally, tags: tagsOf.get(post.id) ?? new Set(), library: post.library ?? '' };
}

/**
 * Learns from a library by which words its tags are recognised: the phrases of each tag in use, and the company that
 * they keep in its posts against other posts of the libraries that use it, and common prose. Takes about a second for
 * 2,000 posts, and not more for more.
 */
export function buildVocabulary(tags: readonly Tag[], posts: readonly StudyPost[]): Vocabulary {
  const used = chooseTags(tags);
  const names = makeLexicon({ company: {}, tags: used.map(nameTag) });
  const tagsOf = new Map<string, Set<number>>();
  for (const [position, tag] of used.entries()) {
    for (const id of tag.postIds) tagsOf.set(id, (tagsOf.get(id) ?? new Set()).add(position));
  }
  const studies = choosePosts(used, posts).map((post) => study(post, tagsOf, names));
  return calibrate(learn(names, studies), names, studies);
}
