import type { Page } from 'puppeteer-core';
import type { Point } from './desktop';

/** Ctrl, or Command on a Mac. */
const commandKey = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Ctrl+Z as the person presses it. */
export async function pressUndo(page: Page): Promise<void> {
  await page.keyboard.down(commandKey);
  // On a Mac the menu bar turns the keys into the command, and a test's keys don't pass it.
  await page.keyboard.press('KeyZ', process.platform === 'darwin' ? { commands: ['Undo'] } : {});
  await page.keyboard.up(commandKey);
}

/** Ctrl+Shift+Z. */
export async function pressRedo(page: Page): Promise<void> {
  await page.keyboard.down(commandKey);
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyZ', process.platform === 'darwin' ? { commands: ['Redo'] } : {});
  await page.keyboard.up('Shift');
  await page.keyboard.up(commandKey);
}

/** Clicks into a field and puts the caret behind its last character. */
export async function caretToEnd(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.click(selector);
  await page.$eval(selector, (field) => {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(field.value.length, field.value.length);
      return;
    }
    const selection = field.ownerDocument.getSelection();
    selection?.selectAllChildren(field.lastElementChild ?? field);
    selection?.collapseToEnd();
  });
}

/** Clicks into a rich field and selects the first occurrence of words; answers with the middle of the words. */
export async function selectWords(page: Page, selector: string, words: string): Promise<Point> {
  await page.bringToFront();
  await page.click(selector);
  const middle = await page.$eval(
    selector,
    (field, words) => {
      const walker = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(words) ?? -1;
        if (start < 0) continue;
        const selection = field.ownerDocument.getSelection();
        selection?.setBaseAndExtent(node, start, node, start + words.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const box = selection?.getRangeAt(0).getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    },
    words,
  );
  if (!middle) throw new Error(`${selector} holds no "${words}".`);
  return middle;
}
