import { elementOf, isElement, isHtmlElement, isInput, isTextArea, parentOf } from './dom';

/** An input or a textarea: holds its own text and selection. */
export interface PlainField {
  readonly kind: 'input' | 'textarea';
  readonly element: HTMLInputElement | HTMLTextAreaElement;
}

/** An editing host: `plaintext` keeps no markup (contenteditable="plaintext-only"). */
export interface RichField {
  readonly kind: 'rich' | 'plaintext';
  readonly element: HTMLElement;
}

/** A source editor that draws its text itself. */
export interface CodeField {
  readonly kind: 'code';
  /** What takes the keys. */
  readonly element: HTMLElement;
  /** What shows the text. */
  readonly editor: Element;
}

/** The editor that the link goes into. */
export type Field = PlainField | RichField | CodeField;

const codeEditors =
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,.toastui-editor-md-container';
const codeInputs = 'textarea,.native-edit-context,[contenteditable]:not([contenteditable=false i])';

// Types in which a person writes running text. A number, a date or an address has no room for a link.
const writtenTypes = ['text', 'search', 'url'];

function isWrittenInput(element: Element): element is HTMLInputElement {
  return isInput(element) && writtenTypes.includes(element.type);
}

function codeField(element: Element): CodeField | null {
  const editor = element.closest(codeEditors);
  if (!editor) return null;
  const input = element.matches(codeInputs) ? element : editor.querySelector(codeInputs);
  return input && isHtmlElement(input) ? { kind: 'code', element: input, editor } : null;
}

/** The outermost element around this one that is edited as a whole. */
function editingHost(element: HTMLElement): HTMLElement | null {
  const { body, designMode } = element.ownerDocument;
  if (designMode === 'on') return body;
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function richField(element: Element): RichField | null {
  const host = isHtmlElement(element) ? editingHost(element) : null;
  if (!host) return null;
  const isPlaintext = host.getAttribute('contenteditable')?.toLowerCase() === 'plaintext-only';
  return { kind: isPlaintext ? 'plaintext' : 'rich', element: host };
}

function fieldOfElement(element: Element): Field | null {
  const code = codeField(element);
  if (code) return code;
  if (isTextArea(element)) return { kind: 'textarea', element };
  if (isWrittenInput(element)) return { kind: 'input', element };
  return isInput(element) ? null : richField(element);
}

/** The field that the node is, or stands in; null where nothing is written. Fields of every privacy are found. */
export function fieldOf(node: Node): Field | null {
  for (let around: Node | null = node; around; around = parentOf(around)) {
    const element = isElement(around) ? around : elementOf(around);
    const field = element && fieldOfElement(element);
    if (field) return field;
    // Only a shadow host can make more of it: everything else was asked by climbing to the editing host.
    const root = around.getRootNode();
    if (root === around || !('host' in root)) return null;
    around = root;
  }
  return null;
}
