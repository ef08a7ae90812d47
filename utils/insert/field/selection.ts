import { isShadowRoot } from './dom';
import type { Field, PlainField } from './field';

/** Whether the field keeps its text and selection itself, as inputs and textareas do. */
export function isPlainField(field: Field): field is PlainField {
  return field.kind === 'input' || field.kind === 'textarea';
}

interface RangePoints {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

function liveRange(document: Document, points: RangePoints): Range {
  const range = document.createRange();
  range.setStart(points.startContainer, points.startOffset);
  range.setEnd(points.endContainer, points.endOffset);
  return range;
}

/**
 * The selection that holds the nodes of a root. Chromium gives each shadow root one of its own, the standard has one for
 * the document: https://github.com/mfreed7/shadow-dom-selection
 */
export function selectionIn(root: Node, document: Document): Selection | null {
  if ('getSelection' in root && typeof root.getSelection === 'function') {
    const found: Selection | null = root.getSelection();
    return found;
  }
  return document.getSelection();
}

/** A range of its own at the caret or selection in the element, which follows changes of the nodes; else null. */
export function rangeIn(element: Element): Range | null {
  const document = element.ownerDocument;
  const root = element.getRootNode();
  const selection = selectionIn(root, document);
  if (!selection?.rangeCount) return null;
  const shown: RangePoints = selection.getRangeAt(0);
  const inside =
    !element.contains(shown.startContainer) &&
    isShadowRoot(root) &&
    'getComposedRanges' in selection
      ? (selection.getComposedRanges({ shadowRoots: [root] })[0] ?? shown)
      : shown;
  const isInside = element.contains(inside.startContainer) && element.contains(inside.endContainer);
  return isInside ? liveRange(document, inside) : null;
}
