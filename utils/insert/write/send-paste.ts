import { isHtmlElement } from '../field/dom';
import { escapeHtml, type WrittenLink } from '../format/format-link';

type View = Window & typeof globalThis;

/** What is pasted, in one flavour or in both. */
export type Pasted = Partial<WrittenLink>;

/** How pasted content is offered to an editor. True where the page took it over. */
export type Offer = (target: Element, pasted: Pasted) => boolean;

const bubbling = { bubbles: true, cancelable: true, composed: true } as const;

function viewOf(target: Element): View | null {
  return target.ownerDocument.defaultView;
}

/**
 * A paste event whose content the page can read. Firefox ignores `clipboardData` and reads members of its own, one
 * flavour only: https://searchfox.org/mozilla-central/source/dom/webidl/ClipboardEvent.webidl
 */
function pasteEvent(view: View, { text, html }: Pasted): ClipboardEvent {
  const clipboardData = new view.DataTransfer();
  if (text) clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  const event = new view.ClipboardEvent('paste', { ...bubbling, clipboardData });
  if (event.clipboardData && event.clipboardData.types.length > 0) return event;
  const dataType = html ? 'text/html' : 'text/plain';
  return new view.ClipboardEvent('paste', { ...bubbling, ...{ dataType, data: html ?? text } });
}

/**
 * Old editors let the browser paste into a hidden element, which they focus at the event and empty afterwards. Untrusted
 * events have no such default: it is made up for here, as Quill 1 would delete the selection when it finds nothing.
 */
function fillPasteBin(document: Document, { text, html }: Pasted): boolean {
  const bin = document.activeElement;
  if (!bin || !isHtmlElement(bin) || !bin.isContentEditable) return false;
  // In a page that is blurred, as it is under the popup, Firefox lets the selection stay where it was.
  const selection = document.getSelection();
  if (!bin.contains(selection?.focusNode ?? null)) selection?.selectAllChildren(bin);
  return document.execCommand('insertHTML', false, html ?? escapeHtml(text ?? ''));
}

/** Offers it as a paste. */
export const offerPaste: Offer = (target, pasted) => {
  const view = viewOf(target);
  const document = target.ownerDocument;
  const active = document.activeElement;
  if (!view) return false;
  if (!target.dispatchEvent(pasteEvent(view, pasted))) return true;
  return document.activeElement !== active && fillPasteBin(document, pasted);
};

/** Offers it as the `beforeinput` of a paste, which Slate and Trix listen to instead. */
export const offerBeforeInput: Offer = (target, pasted) => {
  const view = viewOf(target);
  if (!view) return false;
  // In Firefox, only the content of a paste event can be read by the page when it comes from an isolated world.
  const dataTransfer = pasteEvent(view, pasted).clipboardData;
  const event = new view.InputEvent('beforeinput', {
    ...bubbling,
    inputType: 'insertFromPaste',
    dataTransfer,
  });
  return !target.dispatchEvent(event);
};
