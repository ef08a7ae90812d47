import { isHtmlElement, isText } from '../../insert/field/dom';

const enoughForMain = 500;
const texts = 4;

/** Whether an element holds so much text; all of it would take many times as long to get, on a long page. */
function holdsEnough(element: Element): boolean {
  const walk = element.ownerDocument.createTreeWalker(element, texts);
  let left = enoughForMain;
  for (let node = walk.nextNode(); node && left > 0; node = walk.nextNode()) {
    if (isText(node)) left -= node.length;
  }
  return left <= 0;
}

/** The element that holds the main text, where the page says so. */
function mainElement(document: Document): Element {
  for (const selector of ['main, [role="main"]', 'article']) {
    const found = document.querySelectorAll(selector);
    const [main] = found;
    if (main && found.length === 1 && holdsEnough(main)) return main;
  }
  return document.body ?? document.documentElement;
}

/** The main text of a page. */
export interface MainText {
  readonly element: Element;
  /** All that the element shows, asked for once. */
  readonly shown: string;
}

/** The main text of a page as it is at this moment. */
export function mainText(document: Document): MainText {
  const element = mainElement(document);
  let shown: string | undefined;
  return {
    element,
    get shown() {
      shown ??= isHtmlElement(element) ? element.innerText : element.textContent;
      return shown;
    },
  };
}
