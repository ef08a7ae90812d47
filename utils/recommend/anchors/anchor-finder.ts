import type { Post } from '../../library/post';
import type { Reading } from '../../topics/reading';
import { addressKey } from '../index/address-key';
import { postAt } from '../index/post-at';
import type { SearchIndex } from '../index/search-index';
import { pageLanguage } from '../rank/page-language';
import type { Anchor } from '../recommendation';
import type { Language } from '../text/language';
import { numberOf } from '../text/text-table';
import { type Draft, readDraft } from './draft';
import { anchorsIn } from './find-anchors';
import type { TakenWords } from './sentence-anchors';

/**
 * Finds words for posts that the person asked for, one after the other: the best there are in the draft, though they tell
 * little of the post. The draft is read once for each language of the posts. No words touch any that are taken.
 */
export function anchorFinder(
  reading: Reading,
  index: SearchIndex,
  taken: readonly TakenWords[],
): (post: Pick<Post, 'id'>) => readonly Anchor[] {
  const drafts = new Map<Language, Draft>();
  const self = numberOf(index.byAddress, addressKey(reading.url));
  return ({ id }) => {
    const position = numberOf(index.byId, id);
    const found = postAt(index, position);
    if (found === undefined) return [];
    const language = found.language || pageLanguage(reading);
    const draft = drafts.get(language) ?? readDraft(reading.blocks, language, index);
    drafts.set(language, draft);
    return anchorsIn(index, draft, { position, self, taken, isAsked: true });
  };
}
