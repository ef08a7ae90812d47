import { elementOf } from '../field/dom';
import { isPlainField, rangeIn, selectionIn } from '../field/selection';
import type { Spot } from '../field/spot';
import { nextTask, waitForEvent } from './waiting';

/** Editors read the selection at the event; all measured ones had it by then. Milliseconds. */
const SELECTION_LIMIT = 50;

function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const active = 'activeElement' in root ? root.activeElement : null;
  const holder = active && typeof active === 'object' && 'nodeType' in active ? active : null;
  if (holder !== element) return false;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return !frame || hasFocus(frame);
}

function isSame(range: Range, other: Range | null): boolean {
  return (
    other !== null &&
    range.startContainer === other.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset
  );
}

/** Puts the selection there and lets the editor learn of it. Does nothing where it is there already. */
export async function select(element: Element, range: Range): Promise<void> {
  if (isSame(range, rangeIn(element))) return;
  const document = element.ownerDocument;
  const heard = waitForEvent(document, 'selectionchange', SELECTION_LIMIT);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionIn(element.getRootNode(), document)?.setBaseAndExtent(
    startContainer,
    startOffset,
    endContainer,
    endOffset,
  );
  await heard;
  // Listeners that were added later than ours, and what they put off, come first.
  await nextTask();
}

/** Focuses the field where the focus moved, and selects in it what was selected. */
export async function enterSpot({ field, range }: Spot): Promise<void> {
  const { element } = field;
  const wasFocused = hasFocus(element);
  if (!wasFocused) element.focus({ preventScroll: true });
  // The body of a document in design mode takes no focus itself: in Firefox its window does.
  if (!hasFocus(element)) element.ownerDocument.defaultView?.focus();
  if (isPlainField(field)) return;
  if (range) await select(element, range);
  // An editor that got the focus back may put its own caret first.
  if (!wasFocused && range) await nextTask();
}

/** The element that keys would go to: the innermost one around the caret. */
export function caretElement(host: HTMLElement): Element {
  const range = rangeIn(host);
  return (range && elementOf(range.startContainer)) ?? host;
}
