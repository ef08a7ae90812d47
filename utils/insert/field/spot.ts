import type { OpenShadowRoot } from './dom';
import type { Field } from './field';
import { findField } from './find-field';
import { isPlainField, rangeIn } from './selection';

/** A field with the caret or the selection in it. */
export interface Spot {
  readonly field: Field;
  /** Follows changes of the nodes. Null for inputs and textareas, which keep theirs, and where there never was one. */
  readonly range: Range | null;
}

/** The field as it is selected at this moment. */
export function spotOf(field: Field): Spot {
  return { field, range: isPlainField(field) ? null : rangeIn(field.element) };
}

/** The spot with the focus; null where no field has it. */
export function findSpot(document: Document, openRoot?: OpenShadowRoot): Spot | null {
  const field = findField(document, openRoot);
  return field && spotOf(field);
}
