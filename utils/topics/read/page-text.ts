import { isElement } from '../../insert/field/dom';
import { type MainText, shownText } from './main-text';
import { type Root, rootsInside } from './roots-inside';
import { richFields } from './ways-to-read';

/** The texts of roots inside, each as it is shown where the browser can tell that: scripts and styles hold more text than many a page. */
function* textsIn(root: Root): Generator<string> {
  for (const inside of rootsInside(root).values()) {
    yield isElement(inside) ? shownText(inside) : inside.textContent;
    yield* textsIn(inside);
  }
}

/**
 * All text that would be read of a page, in no order, for a first look at it; there may be more. It comes on demand, since
 * the main text, which is the cheapest to have, often says enough.
 */
export function* pageTexts(document: Document, { element, shown }: MainText): Generator<string> {
  yield document.title;
  yield shown;
  yield* textsIn(element);
  for (const field of document.querySelectorAll(richFields)) yield field.textContent;
}
