import { isHtmlElement } from '../../insert/field/dom';

/** The main text of a page. */
export interface MainText {
  readonly element: Element;
  /** All that the element shows. */
  readonly shown: string;
}

const enough = 500;

/** As an element shows it where the browser can tell that: scripts and styles hold more text than many a page. */
export const shownText = (element: Element) =>
  isHtmlElement(element) ? element.innerText : element.textContent;

/** The main text, in the element that holds it where the page says so. */
export function mainText(document: Document): MainText {
  for (const selector of ['main', '[role=main]', 'article']) {
    const found = document.querySelectorAll(selector);
    const element = found.length === 1 ? found[0] : undefined;
    const shown = element ? shownText(element) : '';
    if (element && shown.length >= enough) return { element, shown };
  }
  const element = document.body ?? document.documentElement;
  return { element, shown: shownText(element) };
}
