import { browser } from 'wxt/browser';
import { isHtmlElement, type OpenShadowRoot } from '../insert/dom';

/** Opens closed shadow roots too, as browsers let extensions do. */
export const openRoot: OpenShadowRoot = (element) =>
  // Safari has no such method.
  isHtmlElement(element)
    ? (browser.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot)
    : null;
