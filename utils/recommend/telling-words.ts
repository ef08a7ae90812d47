import { commonShare } from '../topics/common-words';
import { singular } from '../topics/stem';
import type { Page } from './page';

/** A word that stands in more pages of common prose tells nothing to a reader. */
const COMMON = 0.2;
const SHORTEST = 3;
const TELLS = 1;
const TELLS_NOT = 2;

/** By word of a page. The posts that fit a page have most of their words in common, so each is looked at once. */
const known = new WeakMap<Page, Uint8Array>();

/** Whether a word of a page tells a reader something: it is neither a number nor a word of everyday prose. */
export function isTelling(page: Page, at: number): boolean {
  const own = known.get(page) ?? new Uint8Array(page.words.terms.length);
  known.set(page, own);
  own[at] ||= tells(page, at) ? TELLS : TELLS_NOT;
  return own[at] === TELLS;
}

function tells({ blocks, words }: Page, at: number): boolean {
  const text = blocks[words.blocks[at] ?? 0]?.text ?? '';
  const written = text.slice(words.starts[at], words.ends[at]);
  const isWord = written.length >= SHORTEST && !/\p{N}/u.test(written);
  return isWord && commonShare(singular(written.toLowerCase())) < COMMON;
}
