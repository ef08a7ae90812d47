import { isInput, isTextArea } from '../../insert/field/dom';
import type { Block } from '../reading';
import { readBlocks } from './read-blocks';
import { fold } from './run';
import { upTo } from './up-to';
import { asDraft } from './ways-to-read';

const mostCharacters = 100_000;

function* linesOf(text: string): Generator<Block> {
  for (const line of text.slice(0, mostCharacters).split('\n')) {
    const text = fold(line);
    if (text !== '') yield { place: 'draft', text };
  }
}

/**
 * The draft in an input, a textarea or an editable element (or the body of a document in design mode), in blocks; at
 * most 100,000 characters. Whether the field may be read is for the caller to know.
 */
export function draftBlocks(field: Element): Iterable<Block> {
  const isPlain = isInput(field) || isTextArea(field);
  return upTo(mostCharacters, isPlain ? linesOf(field.value) : readBlocks(field, asDraft));
}
