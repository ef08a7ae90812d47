import type { Block } from '../reading';

/** The first blocks, until they hold so many characters. */
export function* upTo(most: number, blocks: Iterable<Block>): Generator<Block> {
  let left = most;
  for (const block of blocks) {
    yield block;
    left -= block.text.length;
    if (left <= 0) return;
  }
}
