import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { escapeHtml } from '../../../utils/insert/format/format-link';
import { clickNamed, findFileInput } from '../../browsers/accessible';
import type { BrowserName } from '../../browsers/browser-places';
import { startExtension } from '../../browsers/extension';
import { type FirefoxExtensionPage, startFirefoxExtension } from '../../browsers/firefox-extension';
import { waitUntil } from '../../browsers/wait-until';
import { link } from './cases';

/** The popup of the built extension, open over a page that has lost the focus to it. */
export interface Popup {
  evaluate(expression: string): Promise<unknown>;
  /** A real press of the mouse. */
  click(selector: string): Promise<void>;
  search(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The built extension with a library of one post beside the bundled one: the link, under the tag of what is typed. */
export interface Product {
  readonly browser: Browser;
  openPopup(page: Page): Promise<Popup>;
  close(): Promise<void>;
}

// Titles are read as HTML where they look like it.
const title = escapeHtml(link.text).replaceAll('&quot;', '"');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = `url,title,tags\n${quoted(link.url)},${quoted(title)},brave new world\n`;

const searchBox = 'input[type="search"]';

async function startInChromium(): Promise<Product> {
  const extension = await startExtension();
  const folder = await mkdtemp(join(tmpdir(), 'linkloom-matrix-'));
  await writeFile(join(folder, 'posts.csv'), table);
  const options = await extension.openOptions();
  await (await findFileInput(options, 'Import posts')).uploadFile(join(folder, 'posts.csv'));
  await clickNamed(options, 'button', 'Save 1 post');
  await options.waitForFunction(() => document.body.innerText.includes('1 post saved.'));
  await options.close();
  await rm(folder, { recursive: true });
  return {
    browser: extension.browser,
    openPopup: async (page) => {
      const popup = await extension.clickToolbarButton(page);
      return {
        evaluate: (expression) => popup.evaluate(expression),
        click: (selector) => popup.click(selector),
        search: (text) => popup.type(searchBox, text),
        close: async () => {
          if (!popup.isClosed()) await popup.close();
          await page.bringToFront();
        },
      };
    },
    close: extension.close,
  };
}

async function importInFirefox(options: FirefoxExtensionPage): Promise<void> {
  const input = `document.querySelector('input[type="file"]')`;
  await waitUntil('posts can be imported', () => options.evaluate(`${input} !== null`));
  await options.evaluate(`(() => {
    const input = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Import posts').control;
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(table)}], 'posts.csv', { type: 'text/csv' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  const save = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save 1 post')`;
  await waitUntil('the post is read', () => options.evaluate(`Boolean(${save})`));
  await options.evaluate(`${save}.click()`);
  const text = `document.body.innerText.includes('1 post saved.')`;
  await waitUntil('the post is saved', () => options.evaluate(text));
}

async function startInFirefox(): Promise<Product> {
  const extension = await startFirefoxExtension();
  await importInFirefox(await extension.openOptions());
  return {
    browser: extension.browser,
    openPopup: async (page) => {
      await page.bringToFront();
      const popup = await extension.openPopup();
      const fill = (text: string) => `(() => {
        const box = document.querySelector(${JSON.stringify(searchBox)});
        box.value = ${JSON.stringify(text)};
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`;
      return {
        ...popup,
        search: async (text) => {
          await popup.evaluate(fill(text));
        },
      };
    },
    close: extension.close,
  };
}

/** Starts a browser with the built extension. */
export function startProduct(browser: BrowserName): Promise<Product> {
  return browser === 'firefox' ? startInFirefox() : startInChromium();
}
