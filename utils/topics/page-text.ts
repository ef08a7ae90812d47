import { type Root, rootsInside } from './roots-inside';
import { richFields } from './ways-to-read';

/** As it is shown where the browser can tell that: scripts and styles hold more text than many a page. */
function textIn(root: Root): string {
  const text = 'innerText' in root ? root.innerText : root.textContent;
  return [text, ...[...rootsInside(root).values()].map(textIn)].join('\n');
}

/** The text of all that would be read of a page, in no order, for a first look at it; it may hold more. */
export function pageText(document: Document, main: Element): string {
  const drafts = [...document.querySelectorAll(richFields)].map((field) => field.textContent);
  return [document.title, textIn(main), ...drafts].join('\n');
}
