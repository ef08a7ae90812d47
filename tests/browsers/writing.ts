import type { Frame, Page } from 'puppeteer-core';
import type { Point } from './desktop';
import { waitUntil } from './wait-until';

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

/**
 * Clicks until the field has the focus, or the document where it is no field: a frame of another
 * process that was only just loaded may not get the first click, and a key pressed before the focus
 * is there goes to the page around it.
 */
async function clickInto(place: Page | Frame, selector: string): Promise<void> {
  await waitUntil(`${selector} has the focus`, async () => {
    await place.click(selector);
    return place.$eval(selector, (element) => {
      const { activeElement } = element.ownerDocument;
      const editor = element.closest('[contenteditable]');
      const field = editor ?? ('value' in element ? element : undefined);
      return element.ownerDocument.hasFocus() && (field?.contains(activeElement) ?? true);
    });
  });
}

/** Clicks into a field, also in a frame of the page in front, and puts the caret behind its last character. */
export async function caretToEnd(place: Page | Frame, selector: string): Promise<void> {
  if ('bringToFront' in place) await place.bringToFront();
  await clickInto(place, selector);
  await place.$eval(selector, (field) => {
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
  await clickInto(page, selector);
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
