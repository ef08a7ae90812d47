import { deepActiveElement, type OpenShadowRoot } from './dom';
import { type Field, fieldOf } from './field';

/** The field with the focus, through frames of the same origin and through shadow roots; null where there is none. */
export function findField(document: Document, openRoot?: OpenShadowRoot): Field | null {
  const active = deepActiveElement(document, openRoot);
  return active && fieldOf(active);
}
