/**
 * Questions to nodes that may come from any same-origin frame. `instanceof` would fail there: each frame has classes of
 * its own.
 */

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}

export function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function isHtmlElement(element: Element): element is HTMLElement {
  return 'isContentEditable' in element;
}

export function isInput(element: Element): element is HTMLInputElement {
  return element.tagName === 'INPUT';
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA';
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME';
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** The document in a frame of the same origin, else null. */
export function frameDocument(element: Element): Document | null {
  return isFrame(element) ? element.contentDocument : null;
}

/** The element itself, or the one that the text stands in. */
export function elementOf(node: Node): Element | null {
  if (isElement(node)) return node;
  return node.parentElement;
}

/** The parent, out of a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}

/** Gives the shadow root of an element, a closed one too where the caller has the right to it. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null;

/** Opens only what the page left open. */
export const openShadowRoot: OpenShadowRoot = (element) => element.shadowRoot;

/** The element with the focus, through frames of the same origin and through shadow roots. */
export function deepActiveElement(
  document: Document,
  openRoot: OpenShadowRoot = openShadowRoot,
): Element | null {
  let active = document.activeElement;
  while (active) {
    const inside: DocumentOrShadowRoot | null = frameDocument(active) ?? openRoot(active);
    if (!inside?.activeElement) return active;
    active = inside.activeElement;
  }
  return null;
}
