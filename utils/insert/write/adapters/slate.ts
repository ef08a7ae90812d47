import { select } from '../enter-spot';
import { offerBeforeInput, offerPaste } from '../send-paste';
import type { Adapter } from './adapter';

/** The text behind the link: an empty one if need be, Slate always has one there. */
function textBehind(host: Element, link: Element): Node | null {
  const walker = host.ownerDocument.createTreeWalker(host, 4);
  walker.currentNode = link;
  let text = walker.nextNode();
  while (text && link.contains(text)) text = walker.nextNode();
  return text;
}

function isAtEnd(link: Element, { startContainer, startOffset }: StaticRange): boolean {
  if (!link.contains(startContainer)) return false;
  const rest = link.ownerDocument.createRange();
  rest.selectNodeContents(link);
  rest.setStart(startContainer, startOffset);
  return rest.toString().replaceAll('\ufeff', '') === '';
}

/**
 * Chromium says of a letter typed behind a link that it goes to the end of the link, and Slate believes it rather than
 * its own selection: https://bugs.chromium.org/p/chromium/issues/detail?id=1249405. Said again without a place, the letter goes where the caret is.
 */
function retargetLetter(event: InputEvent, link: Element): void {
  const [target] = event.getTargetRanges();
  const view = link.ownerDocument.defaultView;
  if (!event.isTrusted || !event.data || !target || !view || !isAtEnd(link, target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { inputType, data } = event;
  const again = { bubbles: true, cancelable: true, composed: true, inputType, data };
  event.target?.dispatchEvent(new view.InputEvent('beforeinput', again));
}

/**
 * Slate leaves the caret at the end of the link, and what is typed there belongs to the link. It reads the selection ten
 * times a second, and at `beforeinput`, but not at a paste.
 */
export const slate: Adapter = {
  hosts: '[data-slate-editor]',
  offers: [offerBeforeInput, offerPaste],
  // React draws what an event of the person's brought before the next task.
  showing: 40,
  leaveLink: async ({ host }, link) => {
    // For a moment after it moved the caret itself, Slate overlooks that others do.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const text = textBehind(host, link);
    if (!text) return;
    const range = host.ownerDocument.createRange();
    range.setStart(text, 0);
    await select(host, range);
    const once = { capture: true, once: true };
    host.addEventListener('beforeinput', (event) => retargetLetter(event, link), once);
  },
};
