import { browser } from 'wxt/browser';
import { isHtmlElement, type OpenShadowRoot } from '../insert/field/dom';
import { isOrphaned } from '../messaging/messenger';

declare global {
  interface Element {
    /** In Firefox, for extensions alone. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Opens closed shadow roots too, as browsers let extensions do; Safari opens none of them. */
export const openRoot: OpenShadowRoot = (element) => {
  if (!isHtmlElement(element)) return null;
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot ?? null;
  if (isOrphaned()) {
    // Asked any further, the API would throw in the page at each key that the person presses.
    globalThis.linkloom?.stop();
    return element.shadowRoot;
  }
  return browser.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
};
