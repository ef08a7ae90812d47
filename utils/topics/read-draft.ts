import { isInput, isTextArea } from '../insert/dom';
import { readBlocks } from './read-blocks';
import type { Block } from './reading';
import { fold } from './run';
import { asDraft } from './ways-to-read';

const mostCharacters = 100_000;

/** What is written in a field. Whether the field may be read is for the caller to know. */
function* draftBlocks(field: Element): Generator<Block> {
  if (!isInput(field) && !isTextArea(field)) {
    yield* readBlocks(field, asDraft);
    return;
  }
  for (const line of field.value.slice(0, mostCharacters).split('\n')) {
    const text = fold(line);
    if (text !== '') yield { place: 'draft', text };
  }
}

/**
 * The draft in an input, a textarea or an editable element (or the body of a document in design mode), in blocks; at
 * most 100,000 characters.
 */
export function readDraft(field: Element): readonly Block[] {
  const blocks: Block[] = [];
  let characters = 0;
  for (const block of draftBlocks(field)) {
    blocks.push(block);
    characters += block.text.length;
    if (characters >= mostCharacters) break;
  }
  return blocks;
}
