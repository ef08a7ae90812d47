import { rangeIn } from '../field/selection';
import { linkHtml } from '../format/format-link';
import { ownHtml } from '../format/inline-html';
import { select } from './enter-spot';
import { keepSpaces } from './keep-spaces';
import { isOnePiece } from './one-piece';
import type { Pasted } from './send-paste';
import { findOwnLink, type Intent, judge, type Verdict } from './verdict';
import { nextTask } from './waiting';

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

interface Command {
  readonly name: 'createLink' | 'insertHTML' | 'insertText';
  readonly value: string;
}

function commandFor(
  { host, isSelection, url }: Intent,
  { html, text }: Pasted,
  range: Range | null,
): Command {
  if (!html) return { name: 'insertText', value: text ?? '' };
  if (!isSelection || !range) return { name: 'insertHTML', value: html };
  // It keeps the nodes that it finds, and so makes several links of words that markup divides.
  if (isOnePiece(range)) return { name: 'createLink', value: url };
  return { name: 'insertHTML', value: linkHtml(url, ownHtml(range, host)) };
}

/**
 * Writes with the browser's own editing, the best there is where no model is in the way: it keeps formats and undo. The
 * caret ends after the link.
 */
export async function writeNatively(intent: Intent, pasted: Pasted): Promise<Verdict> {
  const { host } = intent;
  const document = host.ownerDocument;
  const range = rangeIn(host);
  const command = commandFor(intent, pasted, range);
  keepSpaces(host, range?.commonAncestorContainer ?? host, () =>
    document.execCommand(command.name, false, command.value),
  );
  tellListeners(host);
  await nextTask();
  const link = findOwnLink(intent);
  if (link) await leaveLink(link);
  return judge(intent);
}
