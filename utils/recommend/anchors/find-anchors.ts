import type { Post } from '../../library/post';
import type { Block } from '../../topics/reading';
import { addressKey } from '../index/address-key';
import { postAt } from '../index/post-at';
import type { SearchIndex } from '../index/search-index';
import type { Anchor } from '../recommendation';
import { detectLanguage } from '../text/detect-language';
import type { Language } from '../text/language';
import { numberOf } from '../text/text-table';
import { type AnchorQuery, anchorsIn } from './anchors-in';
import { type Draft, readDraft } from './draft';

/** What is known of a draft beside its words. */
export interface AnchorOptions extends Partial<Pick<AnchorQuery, 'taken' | 'isAsked'>> {
  /** The address of the page: where it is a post itself, its own links don't count. */
  readonly url?: string;
}

type FoundPost = Pick<Post, 'id'>;

/** The words of a draft that a link to the post can be put on: see `anchorsIn`. */
export function findAnchors(
  blocks: readonly Block[],
  post: FoundPost,
  index: SearchIndex,
  options: AnchorOptions = {},
): readonly Anchor[] {
  return anchorFinder(blocks, index, options)(post);
}

/** Finds the same for one post after the other; the draft is read once for each language of theirs. */
export function anchorFinder(
  blocks: readonly Block[],
  index: SearchIndex,
  { url = '', taken = [], isAsked = false }: AnchorOptions = {},
): (post: FoundPost) => readonly Anchor[] {
  const drafts = new Map<Language, Draft>();
  const self = numberOf(index.byAddress, addressKey(url));
  const draftIn = (language: Language): Draft => {
    const draft = drafts.get(language) ?? readDraft(blocks, language, index);
    drafts.set(language, draft);
    return draft;
  };
  return ({ id }) => {
    const position = numberOf(index.byId, id);
    const found = postAt(index, position);
    if (found === undefined) return [];
    const draft = draftIn(found.language || languageOf(blocks));
    return anchorsIn(index, draft, { position, self, taken, isAsked });
  };
}

function languageOf(blocks: readonly Block[]): Language {
  const own = blocks.filter(({ place }) => place === 'draft').map(({ text }) => text);
  return detectLanguage(own.join('\n'));
}
