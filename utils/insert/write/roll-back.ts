import { nextTask } from './waiting';

/** What the content was before, and how to tell that it is so again. */
interface Original {
  readonly before: string;
  readonly read: () => string;
  readonly isBack: () => boolean;
}

/** What was done may be two steps of a history; more than that is none of it. */
const MOST_STEPS = 3;

interface HistoryKey {
  readonly shiftKey: boolean;
}

function pressHistoryKey(target: Element, { shiftKey }: HistoryKey): void {
  const view = target.ownerDocument.defaultView;
  if (!view) return;
  const isMac = /Mac/.test(view.navigator.platform);
  const press = {
    bubbles: true,
    cancelable: true,
    composed: true,
    key: shiftKey ? 'Z' : 'z',
    code: 'KeyZ',
    keyCode: 90,
    ctrlKey: !isMac,
    metaKey: isMac,
    shiftKey,
  };
  target.dispatchEvent(new view.KeyboardEvent('keydown', press));
}

function sendHistoryInput(target: Element, inputType: 'historyUndo' | 'historyRedo'): void {
  const view = target.ownerDocument.defaultView;
  const event = { bubbles: true, cancelable: true, composed: true, inputType };
  if (view) target.dispatchEvent(new view.InputEvent('beforeinput', event));
}

/** The three ways in which editors listen for undo and redo. */
function historyOf(target: Element) {
  return [
    {
      undo: () => sendHistoryInput(target, 'historyUndo'),
      redo: () => sendHistoryInput(target, 'historyRedo'),
    },
    {
      undo: () => pressHistoryKey(target, { shiftKey: false }),
      redo: () => pressHistoryKey(target, { shiftKey: true }),
    },
    {
      undo: () => target.ownerDocument.execCommand('undo'),
      redo: () => target.ownerDocument.execCommand('redo'),
    },
  ];
}

/**
 * Asks the editor to undo until the content is as it was. False where it cannot be brought back; a step that would take
 * the person's own words along is redone.
 */
export async function rollBack(
  target: Element,
  { before, read, isBack }: Original,
): Promise<boolean> {
  for (const { undo, redo } of historyOf(target)) {
    for (let step = 0; step < MOST_STEPS && !isBack(); step += 1) {
      const was = read();
      undo();
      await nextTask();
      await nextTask();
      const text = read();
      if (text === was) break;
      if (text.length >= before.length) continue;
      redo();
      await nextTask();
      return false;
    }
  }
  return isBack();
}
