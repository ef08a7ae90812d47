import { commonShare } from '../../topics/words/common-words';
import { singular } from '../../topics/words/stem';
import type { Page } from '../rank/page';
import { memoWords } from '../text/word-memo';

/** A word that stands in more pages of common prose tells nothing to a reader. */
const COMMON = 0.2;
const SHORTEST = 3;
const MOST_KNOWN = 20_000;

const telling = memoWords((written) => Number(tells(written)), MOST_KNOWN);

/** Whether a word of a page tells a reader something: it is neither a number nor a word of everyday prose. */
export function isTelling({ blocks, words }: Page, at: number): boolean {
  const text = blocks[words.blocks[at] ?? 0]?.text ?? '';
  return telling(text, words.starts[at] ?? 0, words.ends[at] ?? 0, words.hashes[at] ?? 0) === 1;
}

function tells(written: string): boolean {
  const isWord = written.length >= SHORTEST && !/\p{N}/u.test(written);
  return isWord && commonShare(singular(written.toLowerCase())) < COMMON;
}
