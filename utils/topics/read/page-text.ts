import { isElement, isHtmlElement } from '../../insert/field/dom';
import { type Root, rootsInside } from './roots-inside';
import { richFields } from './ways-to-read';

/** As it is shown where the browser can tell that: scripts and styles hold more text than many a page. */
function* textsIn(root: Root): Generator<string> {
  yield isElement(root) && isHtmlElement(root) ? root.innerText : root.textContent;
  for (const inside of rootsInside(root).values()) yield* textsIn(inside);
}

/**
 * All text that would be read of a page, in no order, for a first look at it; there may be more. It comes on demand, since
 * the main text, which is the cheapest to have, often says enough.
 */
export function* pageTexts(document: Document, main: Element): Generator<string> {
  yield document.title;
  yield* textsIn(main);
  for (const field of document.querySelectorAll(richFields)) yield field.textContent;
}
