import type { CodeField, Field, RichField } from './field';

/** Source editors that take their selection from the DOM: CodeMirror 6 and Toast UI. Others only draw it. */
const readableCode = '.cm-content, .ProseMirror';

/** Whether an editor draws its text and its selection, and keeps both to itself. */
export function isDrawn(field: Field): field is CodeField {
  return field.kind === 'code' && !field.element.matches(readableCode);
}

/** The element that the text of a field stands in. */
export function textRoot(field: RichField | CodeField): Element {
  return isDrawn(field) ? field.editor : field.element;
}
