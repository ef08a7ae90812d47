/**
 * Caret notation, run in the page: `ab|c` is a caret, `a{b}c` a selection. In plain fields it stands in the value, in rich
 * ones in the HTML.
 */

type PlainField = HTMLInputElement | HTMLTextAreaElement;

interface Point {
  readonly node: Node;
  readonly offset: number;
}

function isPlain(element: Element): element is PlainField {
  return element.tagName === 'INPUT' || element.tagName === 'TEXTAREA';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function textNodes(root: Element): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3) found.push(node as Text);
  }
  return found;
}

function takeMarker(root: Element, markers: RegExp): Point | null {
  for (const text of textNodes(root)) {
    const offset = text.data.search(markers);
    if (offset < 0) continue;
    text.deleteData(offset, 1);
    if (text.data !== '') return { node: text, offset };
    // An empty text node would stay invisible in every comparison and yet change how browsers edit.
    const parent = text.parentNode;
    if (!parent) return null;
    const index = [...parent.childNodes].indexOf(text);
    text.remove();
    return { node: parent, offset: index };
  }
  return null;
}

function setPlain(field: PlainField, state: string): void {
  const start = state.search(/[|{]/);
  const without = state.replace(/[|{]/, '');
  const end = without.indexOf('}');
  field.value = without.replace('}', '');
  field.focus();
  if (start >= 0) field.setSelectionRange(start, end < 0 ? start : end);
}

/** Gives the field content, caret and focus. Without a marker the field is only filled. */
export function setState(field: HTMLElement, state: string): void {
  if (isPlain(field)) {
    setPlain(field, state);
    return;
  }
  field.innerHTML = state;
  const start = takeMarker(field, /[|{]/);
  const end = takeMarker(field, /\}/) ?? start;
  if (!start || !end) return;
  field.focus();
  selectionOf(field)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function selectionOf(field: Element): Selection | null {
  const root = field.getRootNode();
  // Chromium keeps a selection a shadow root; Firefox shows the one of the document inside of it.
  if ('getSelection' in root && typeof root.getSelection === 'function') {
    return (root as Document).getSelection();
  }
  return field.ownerDocument.getSelection();
}

function marksAt(range: Range | null, node: Node, offset: number): string {
  if (!range) return '';
  const starts = range.startContainer === node && range.startOffset === offset;
  const ends = range.endContainer === node && range.endOffset === offset;
  if (range.collapsed) return starts ? '|' : '';
  return (ends ? '}' : '') + (starts ? '{' : '');
}

function writeText(node: Text, range: Range | null): string {
  let written = '';
  for (let offset = 0; offset <= node.data.length; offset += 1) {
    written += marksAt(range, node, offset) + escaped(node.data.charAt(offset));
  }
  return written;
}

function writeChildren(parent: Node, range: Range | null): string {
  let written = '';
  parent.childNodes.forEach((child, index) => {
    written += marksAt(range, parent, index) + writeNode(child, range);
  });
  return written + marksAt(range, parent, parent.childNodes.length);
}

function writeNode(node: Node, range: Range | null): string {
  if (node.nodeType === 3) return writeText(node as Text, range);
  if (node.nodeType !== 1) return '';
  const shell = (node.cloneNode(false) as Element).outerHTML;
  const close = shell.lastIndexOf('</');
  if (close < 0) return shell;
  return shell.slice(0, close) + writeChildren(node, range) + shell.slice(close);
}

function plainState(field: PlainField): string {
  const { value, selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null) return value;
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  if (selectionStart === selectionEnd) return `${before}|${after}`;
  return `${before}{${value.slice(selectionStart, selectionEnd)}}${after}`;
}

/** The content with caret or selection, or the content alone where the selection is elsewhere. */
export function getState(field: HTMLElement): string {
  if (isPlain(field)) return plainState(field);
  const selection = selectionOf(field);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const isInside = range !== null && field.contains(range.commonAncestorContainer);
  return writeChildren(field, isInside ? range : null);
}
