import { codeSelection } from '../field/code-selection';
import { elementOf } from '../field/dom';
import type { CodeField } from '../field/field';
import { foldText } from '../field/field-text';
import { enterSpot } from './enter-spot';
import { nextTask } from './waiting';

interface Click {
  readonly x: number;
  readonly y: number;
  readonly shiftKey: boolean;
}

/** A click at a point, as editors listen to it: Monaco to pointers, the others to the mouse. */
function click(target: Element, { x, y, shiftKey }: Click): void {
  const view = target.ownerDocument.defaultView;
  if (!view) return;
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: x,
    clientY: y,
    screenX: view.screenX + x,
    screenY: view.screenY + y,
    detail: 1,
    shiftKey,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  target.dispatchEvent(new view.PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  target.dispatchEvent(new view.MouseEvent('mousedown', { ...at, buttons: 1 }));
  target.dispatchEvent(new view.PointerEvent('pointerup', pointer));
  target.dispatchEvent(new view.MouseEvent('mouseup', at));
}

/** Where the words of a range are drawn, a little inside of their ends. */
function endsOf(range: Range): readonly [Click, Click] | null {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) return null;
  return [
    { x: first.left + 1, y: first.top + first.height / 2, shiftKey: false },
    { x: last.right - 1, y: last.top + last.height / 2, shiftKey: true },
  ];
}

/**
 * Selects words in an editor that draws its text and keeps its selection to itself, in the one way that all of them know:
 * a click where the words begin, and one with Shift where they end. False where the editor has something else selected
 * afterwards.
 */
export async function selectDrawn(field: CodeField, range: Range): Promise<boolean> {
  const words = foldText(range.toString());
  await enterSpot({ field, range: null });
  // Under the popup the page is blurred, and editors keep the selected text from their input until they have the focus.
  field.element.dispatchEvent(new FocusEvent('focus'));
  const [first, last] = endsOf(range) ?? [];
  if (!first || !last) return false;
  click(elementOf(range.startContainer) ?? field.editor, first);
  await nextTask();
  // The line may be drawn anew: the range is where its words were, then.
  click(elementOf(range.endContainer) ?? field.editor, last);
  await nextTask();
  return foldText(codeSelection(field)) === words;
}
