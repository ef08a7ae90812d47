import type { PlainField } from '../field/field';
import type { InsertionFailure } from '../insertion';
import { nextTask } from './waiting';

/** Text for the selection of an input or a textarea. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function typeOver({ element }: PlainField, { start, end, text }: Replacement): void {
  element.setSelectionRange(start, end);
  const { value } = element;
  // Deprecated, and yet the one insertion that the browser's undo knows.
  element.ownerDocument.execCommand('insertText', false, text);
  if (element.value !== value) return;
  const view = element.ownerDocument.defaultView;
  element.setRangeText(text, start, end, 'end');
  if (view) {
    const written = { bubbles: true, composed: true, inputType: 'insertText', data: text };
    element.dispatchEvent(new view.InputEvent('input', written));
  }
}

async function takeBack({ element }: PlainField, value: string): Promise<void> {
  element.ownerDocument.execCommand('undo');
  if (element.value === value) return;
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await nextTask();
}

/** Writes into an input or a textarea, as typing would. Resolves with why not, or null where the field holds it. */
export async function writePlain(
  field: PlainField,
  replacement: Replacement,
): Promise<InsertionFailure | null> {
  const { element } = field;
  const { value, maxLength } = element;
  const { start, end, text } = replacement;
  const wanted = value.slice(0, start) + text + value.slice(end);
  if (maxLength >= 0 && wanted.length > maxLength) return 'too-long';
  typeOver(field, replacement);
  // A page that controls its field may set the value once more.
  await nextTask();
  if (element.value === wanted) return null;
  if (element.value !== value) await takeBack(field, value);
  return 'refused';
}
