import type { CodeField, Field } from './field';

/** Source editors that take their selection from the DOM: CodeMirror 6 and Toast UI. Others only draw it. */
const readableCode = '.cm-content, .ProseMirror';

/** Whether an editor draws its text and its selection, and keeps both to itself. */
export function isDrawn(field: Field): field is CodeField {
  return field.kind === 'code' && !field.element.matches(readableCode);
}

/** Where code editors draw the lines, beside their numbers and what they measure with. */
const lines = '.view-lines, .ace_text-layer, .CodeMirror-code, .cm-content, .ProseMirror';

/** The element that shows the text of a field, and nothing else where there is such a one. */
export function textRoot(field: Field): Element {
  if (field.kind !== 'code') return field.element;
  return field.editor.querySelector(lines) ?? field.editor;
}
