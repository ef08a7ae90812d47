import { nextTask } from './waiting';

/**
 * The undo of the editor, asked for in the three ways that editors listen to, one after the other until the content is
 * as it was. False where none of them brought it back.
 */
export async function rollBack(target: Element, isBack: () => boolean): Promise<boolean> {
  const document = target.ownerDocument;
  const view = document.defaultView;
  if (!view) return false;
  const bubbling = { bubbles: true, cancelable: true, composed: true };
  const isMac = /Mac/.test(view.navigator.platform);
  const ways = [
    () =>
      target.dispatchEvent(
        new view.InputEvent('beforeinput', { ...bubbling, inputType: 'historyUndo' }),
      ),
    () =>
      target.dispatchEvent(
        new view.KeyboardEvent('keydown', {
          ...bubbling,
          key: 'z',
          code: 'KeyZ',
          keyCode: 90,
          ctrlKey: !isMac,
          metaKey: isMac,
        }),
      ),
    () => document.execCommand('undo'),
  ];
  for (const undo of ways) {
    if (isBack()) return true;
    undo();
    await nextTask();
  }
  return isBack();
}
