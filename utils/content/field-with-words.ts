import { frameDocument } from '../insert/field/dom';
import { type Field, fieldOf } from '../insert/field/field';
import { foldText, readFieldText } from '../insert/field/field-text';
import { isPrivate } from '../insert/field/private-field';
import { isPlainField } from '../insert/field/selection';
import { textRoot } from '../insert/field/text-root';
import type { DraftWords } from '../insert/link-words';
import { openRoot } from './open-root';

const FIELDS = 'textarea, input, [contenteditable]:not([contenteditable=false i])';

/** The text of a field as drafts are read: white space folded. */
export function draftText(field: Field): string {
  return foldText(
    isPlainField(field) ? field.element.value : readFieldText(textRoot(field)).before,
  );
}

/**
 * The field that holds words of a draft: the one that the person was in, or else the first of the
 * document, its frames of the same origin and its shadow roots. Never a private one.
 */
export function fieldWithWords(
  document: Document,
  { block }: DraftWords,
  last: Field | null,
): Field | null {
  const holds = (field: Field) => !isPrivate(field.element) && draftText(field).includes(block);
  if (last?.element.isConnected && holds(last)) return last;
  for (const field of fieldsIn(document)) if (holds(field)) return field;
  return null;
}

function* fieldsIn(root: Document | ShadowRoot): Generator<Field> {
  for (const element of root.querySelectorAll('*')) {
    const inside = frameDocument(element) ?? openRoot(element);
    if (inside) yield* fieldsIn(inside);
    const field = isEditor(element) ? fieldOf(element) : null;
    if (field) yield field;
  }
}

function isEditor(element: Element): boolean {
  const { body, designMode } = element.ownerDocument;
  return element.matches(FIELDS) || (element === body && designMode === 'on');
}
