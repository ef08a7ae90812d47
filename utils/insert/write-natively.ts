import { isText } from './dom';
import { select } from './enter-spot';
import { rangeIn } from './selection';
import type { Pasted } from './send-paste';
import { findOwnLink, type Intent, judge, type Verdict } from './verdict';
import { nextTask } from './waiting';

/** Both browsers make a no-break space of a space beside what they insert. It has one length: undo still fits. */
function keepSpace(sibling: Node | null | undefined, at: 'first' | 'last', was = ''): void {
  if (!/[ \n\t]/.test(was) || !sibling || !isText(sibling)) return;
  const offset = at === 'first' ? 0 : sibling.data.length - 1;
  if (sibling.data.charAt(offset) === '\u00a0') sibling.replaceData(offset, 1, was);
}

/** A space at the end of a block is not drawn, and both browsers drop it when something is put behind it. */
async function drawSpace(host: Element, range: Range | null): Promise<void> {
  const text = range?.collapsed ? range.startContainer : null;
  if (!range || !text || !isText(text) || range.startOffset < text.data.length) return;
  if (text.nextSibling || !text.data.endsWith(' ')) return;
  text.replaceData(text.data.length - 1, 1, '\u00a0');
  // Replacing the character moved the caret to its front.
  range.setStart(text, text.data.length);
  range.collapse(true);
  await select(host, range);
}

/** Old editors copy their text to the app when a key goes up, and at no other event. */
function tellListeners(host: Element): void {
  const up = { bubbles: true, composed: true, key: 'Unidentified' };
  host.dispatchEvent(new KeyboardEvent('keyup', up));
}

/** Puts the caret after the link. */
export async function leaveLink(link: Element): Promise<void> {
  const range = link.ownerDocument.createRange();
  range.setStartAfter(link);
  await select(link.parentElement ?? link, range);
}

/**
 * Writes with the browser's own editing, the best there is where no model is in the way: it keeps formats and undo. The
 * caret ends after the link.
 */
export async function writeNatively(intent: Intent, pasted: Pasted): Promise<Verdict> {
  const { host, isSelection, url, around } = intent;
  const document = host.ownerDocument;
  const range = rangeIn(host);
  await drawSpace(host, range);
  const isInOneText = range !== null && range.startContainer === range.endContainer;
  // createLink keeps the nodes it finds, and so makes several links of words in several formats.
  if (isSelection && pasted.html && isInOneText) document.execCommand('createLink', false, url);
  else if (pasted.html) document.execCommand('insertHTML', false, pasted.html);
  else document.execCommand('insertText', false, pasted.text);
  // At once: an editor that looks later would count it as a step of its own, as Jodit does.
  const link = findOwnLink(intent);
  keepSpace(link?.previousSibling, 'last', around.before.at(-1));
  keepSpace(link?.nextSibling, 'first', around.after.at(0));
  tellListeners(host);
  await nextTask();
  if (link?.isConnected) await leaveLink(link);
  return judge(intent);
}
