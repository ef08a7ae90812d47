import type { Field } from './field/field';
import { findWords, foldText, readFieldText, unfoldWords } from './field/field-text';
import { isPrivate } from './field/private-field';
import { isPlainField } from './field/selection';
import type { Spot } from './field/spot';
import { isDrawn, textRoot } from './field/text-root';
import { insertLink } from './insert-link';
import type { Insertion } from './insertion';
import type { Link, LinkFormat } from './link';
import { adapterFor } from './write/adapters/adapter-for';
import { selectDrawn } from './write/select-drawn';

/** Words of a draft, as it was read: offsets are UTF-16 units in the text of their block, with white space folded. */
export interface DraftWords {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** Where the words begin in the folded text of the field; -1 where they are not any more. */
function startIn(text: string, { block, start, end }: DraftWords): number {
  const whole = text.indexOf(block);
  if (whole >= 0) return whole + start;
  // The block was edited since: the words may still be there, once.
  const words = block.slice(start, end);
  const first = text.indexOf(words);
  return first === text.lastIndexOf(words) ? first : -1;
}

async function spotOn(field: Field, words: DraftWords): Promise<Spot | null> {
  const text = isPlainField(field) ? field.element.value : readFieldText(textRoot(field)).before;
  const start = startIn(foldText(text), words);
  if (start < 0 || words.end <= words.start) return null;
  const end = start + words.end - words.start;
  if (isPlainField(field)) {
    field.element.setSelectionRange(...unfoldWords(text, start, end));
    return { field, range: null };
  }
  const range = findWords(textRoot(field), start, end);
  if (!range) return null;
  if (!isDrawn(field)) {
    // Not where the person selected: an editor that sleeps takes its caret from the DOM when it wakes by itself.
    if (!document.hasFocus()) adapterFor(field.element)?.wake?.(field.element);
    return { field, range };
  }
  return (await selectDrawn(field, range)) ? { field, range: null } : null;
}

/**
 * Puts the link on words of the draft, as if the person had selected them, and verifies it. Where the words are not there
 * any more, or cannot be selected, it is refused and nothing is changed.
 */
export async function linkWords(
  field: Field,
  words: DraftWords,
  link: Link,
  options: { readonly format: LinkFormat },
): Promise<Insertion> {
  const isReadable = field.element.isConnected && !isPrivate(field.element);
  const spot = isReadable ? await spotOn(field, words) : { field, range: null };
  return spot ? insertLink(spot, link, options) : { ok: false, reason: 'refused' };
}
