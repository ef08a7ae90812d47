import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';

/** A selector by what a screen reader is told: role and name. */
export function named(role: string, name: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}

/** Waits for an element by its role and name. */
export async function findNamed(page: Page, role: string, name: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(named(role, name), { timeout: 15_000 });
  if (element === null) throw new Error(`There is no ${role} "${name}".`);
  return element;
}

/** Waits for the element, until it stands still, and clicks it with the mouse. */
export async function clickNamed(page: Page, role: string, name: string): Promise<void> {
  const element = await findNamed(page, role, name);
  let before = '';
  await waitUntil(`${role} "${name}" stands still`, async () => {
    // A list that is still being drawn would move on from under the mouse.
    const now = JSON.stringify(await element.boundingBox());
    const isStill = now === before;
    before = now;
    return isStill;
  });
  await element.click();
}

/** A file input by the words of its label: browsers disagree on the role of file inputs. */
export async function findFileInput(
  page: Page,
  label: string,
): Promise<ElementHandle<HTMLInputElement>> {
  const element = await page.waitForSelector(`::-p-xpath(//label[normalize-space()="${label}"])`);
  const id = await element?.evaluate((node) => node.getAttribute('for'));
  const input = await page.$(`input[type="file"][id="${id}"]`);
  if (input === null) throw new Error(`There is no file input "${label}".`);
  return input.toElement('input');
}

/** The visible text of each item of a list, in order; [] where there is no such list. */
export async function readList(page: Page, name: string): Promise<readonly string[]> {
  const list = await page.$(named('list', name));
  if (list === null) return [];
  return list.$$eval(':scope > li, :scope > [role="listitem"]', (items) =>
    items.map((item) => (item instanceof HTMLElement ? item.innerText : '')),
  );
}

/** The text of the one status line, '' where it says nothing. */
export async function readStatus(page: Page): Promise<string> {
  const texts = await page.$$eval('[role="status"], output', (elements) =>
    elements.map((element) => element.textContent ?? ''),
  );
  return texts.join(' ').trim();
}
