import type { CodeField } from '../field/field';
import type { InsertionFailure } from '../insertion';
import { offerToMonaco } from './adapters/monaco';
import { offerPaste } from './send-paste';
import { nextTask, waitUntil } from './waiting';

/** How long an editor may take to draw what was pasted, in milliseconds. */
const DRAWING = { first: 350, more: 350 };

function countShown(editor: Element, text: string): number {
  // Long lines are broken, and spaces are drawn as no-break spaces or as nothing at all.
  const squeeze = (shown: string) => shown.replace(/[\s\u00b7\u200b\ufeff]/g, '');
  return squeeze(editor.textContent ?? '').split(squeeze(text)).length - 1;
}

/**
 * Writes source text into an editor that draws its text itself, over what is selected there. Resolves with why not, or
 * null where the editor shows it.
 */
export async function writeCode(
  { element, editor }: CodeField,
  text: string,
): Promise<InsertionFailure | null> {
  const document = element.ownerDocument;
  const shown = countShown(editor, text);
  const isShown = () => countShown(editor, text) > shown;
  const offer = () => offerPaste(element, { text });
  const isTaken = editor.matches('.monaco-editor') ? offerToMonaco(element, offer) : offer();
  if (!isTaken) {
    await nextTask();
    if (!isShown()) document.execCommand('insertText', false, text);
  }
  // Nothing is drawn in a hidden tab: there, the word of the editor has to do.
  if (await waitUntil(editor, isShown, DRAWING)) return null;
  return isTaken && document.hidden ? null : 'refused';
}
