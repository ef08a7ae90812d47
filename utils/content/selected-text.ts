import { isPrivate } from '../insert/field/private-field';
import { isPlainField } from '../insert/field/selection';
import type { Spot } from '../insert/field/spot';

/** The words that are selected in a field; '' for a caret and in private fields. */
export function selectedText({ field, range }: Spot): string {
  if (isPrivate(field.element)) return '';
  if (!isPlainField(field)) return range?.toString().trim() ?? '';
  const { value, selectionStart, selectionEnd } = field.element;
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0).trim();
}
