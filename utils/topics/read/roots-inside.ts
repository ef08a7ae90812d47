import { frameDocument, isElement, isHtmlElement, isShadowRoot } from '../../insert/field/dom';

/**
 * What may have a root of its own: custom elements, frames, and what holds no element; another host shows what it holds
 * through its slots, and that is read. To ask every element takes several times as long.
 */
const mayHaveRoot = './/*[contains(name(),"-")]|.//div[not(*)]|.//section[not(*)]';
const mayHaveRootToo = 'iframe,span:empty';
const unorderedNodes = 4;

/** What text is read below. */
export type Root = Element | ShadowRoot;

/** Frames that were given a document. Most others hold an advertisement, or else an editor, which is larger. */
const givenDocument = '[srcdoc],[src]:not([src=""],[src^=about],[src^=javascript])';

/** Smaller frames hold no text worth reading, and to enter a frame takes milliseconds: the browser readies it for scripts. */
function isReadable(frame: Element): boolean {
  if (!isHtmlElement(frame)) return false;
  const [width, height] = frame.matches(givenDocument) ? [200, 100] : [320, 160];
  return frame.offsetWidth >= width && frame.offsetHeight >= height;
}

function rootInside(element: Element): Root | null {
  if (element.tagName !== 'IFRAME') return element.shadowRoot;
  return isReadable(element) ? (frameDocument(element)?.body ?? null) : null;
}

function* candidates(root: Root): Generator<Node> {
  // XPath does not begin at a shadow root.
  if (isShadowRoot(root)) return yield* root.querySelectorAll('*');
  yield* root.querySelectorAll(mayHaveRootToo);
  const found = root.ownerDocument.evaluate(mayHaveRoot, root, null, unorderedNodes);
  for (let node = found.iterateNext(); node; node = found.iterateNext()) yield node;
}

/** What elements below a root show beside their children: open shadow roots, documents of the same origin. */
export function rootsInside(root: Root): Map<Node, Root> {
  const roots = new Map<Node, Root>();
  for (const node of candidates(root)) {
    const inside = isElement(node) && rootInside(node);
    if (inside) roots.set(node, inside);
  }
  return roots;
}
