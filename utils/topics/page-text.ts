import { rootInside } from './read-blocks';
import { mainElement } from './read-page';
import { richFields } from './ways-to-read';

/** As it is shown where the browser can tell that: scripts and styles hold more text than many a page. */
function textIn(root: HTMLElement | ShadowRoot): string {
  let text = 'innerText' in root ? root.innerText : root.textContent;
  for (const element of root.querySelectorAll('*')) {
    const inside = rootInside(element);
    if (inside) text += ` ${textIn(inside)}`;
  }
  return text;
}

/** The text of all that would be read of a page, in no order, for a first look at it; it may hold more. */
export function pageText(document: Document): string {
  const drafts = [...document.querySelectorAll(richFields)].map(({ textContent }) => textContent);
  return `${document.title} ${textIn(mainElement(document))} ${drafts.join(' ')}`;
}
