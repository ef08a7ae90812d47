import type { CodeField, Field } from './field';

/** Where Monaco, Ace and CodeMirror draw their lines, which know nothing of the browser's selection while the page is blurred. */
const drawnLines = '.view-lines,.ace_text-layer,.CodeMirror-code,.cm-content';

function linesOf(field: Field): Element | null {
  return field.kind === 'code' ? field.editor.querySelector(drawnLines) : null;
}

/** Whether an editor draws its text and its selection, and keeps both to itself. */
export function isDrawn(field: Field): field is CodeField {
  return linesOf(field) !== null;
}

/** The element that shows the text of a field, and nothing else. */
export function textRoot(field: Field): Element {
  return linesOf(field) ?? field.element;
}
