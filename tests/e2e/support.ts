import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { clickNamed, findNamed, readStatus } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { type LocalSite, serveFolder } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';

/** The bundled posts, as the tests speak of them. */
export const posts = {
  money: 'Does Lead Generation Make Money?',
  overview: 'Lead Generation Overview',
  does: 'What Does Lead Generation Do?',
  means: 'What Does Lead Generation Mean?',
  important: 'Why Is Lead Generation Important?',
} as const;

/** Where a bundled post lives, unless the options say otherwise. */
export function urlOf(post: keyof typeof slugs): string {
  return `https://leadcraftr.com/posts/${slugs[post]}/`;
}

const slugs = {
  money: 'does-lead-generation-make-money',
  overview: 'lead-generation-overview',
  does: 'what-does-lead-generation-do',
  means: 'what-does-lead-generation-mean',
  important: 'why-is-lead-generation-important',
} as const satisfies Record<keyof typeof posts, string>;

/** Serves tests/fixtures/pages. */
export function servePageFixtures(): Promise<LocalSite> {
  return serveFolder(fileURLToPath(new URL('../fixtures/pages', import.meta.url)));
}

/** The built extension in a Chromium, and the fixture pages. */
export interface Scene {
  readonly extension: RunningExtension;
  readonly site: LocalSite;
  /** Opens a fixture page in a tab in front. */
  open(path: string): Promise<Page>;
}

/** Starts them before the tests of a file, in which they are there, and ends them afterwards. */
export function withExtension(): Scene {
  let started: { readonly extension: RunningExtension; readonly site: LocalSite } | undefined;
  const running = () => {
    if (started === undefined) throw new Error('The extension runs in tests alone.');
    return started;
  };
  beforeAll(async () => {
    const [extension, site] = await Promise.all([startExtension(), servePageFixtures()]);
    started = { extension, site };
  });
  afterAll(async () => {
    await running().extension.close();
    await running().site.close();
  });
  return {
    get extension() {
      return running().extension;
    },
    get site() {
      return running().site;
    },
    open: (path) => running().extension.open(`${running().site.origin}/${path}`),
  };
}

/** All that a page of the extension says. */
export function pageText(page: Page): Promise<string> {
  return page.$eval('main', (main) => main.innerText);
}

/** Waits until the options page says it. */
export async function waitForText(options: Page, text: string, limit?: number): Promise<void> {
  const isThere = async () => (await pageText(options)).includes(text);
  await waitUntil(`the options page says "${text}"`, isThere, limit);
}

/** Has the options page draw the picture of a library. */
export async function drawPicture(options: Page, library: string): Promise<void> {
  const choice = await findNamed(options, 'combobox', 'Library');
  const id = await waitUntil('the library can be chosen', () =>
    choice.$$eval(
      'option',
      (all, name) => all.find((one) => one.textContent === name)?.getAttribute('value'),
      library,
    ),
  );
  await choice.select(id);
  await clickNamed(options, 'button', 'Draw the picture');
}

/** A recommended post as the popup shows it. */
export interface ShownPost {
  readonly title: string;
  readonly url: string;
  /** The lines that quote the page. */
  readonly reasons: readonly string[];
}

/** The posts of a list of the popup, in their order. Waits for the list. */
export async function shownPosts(
  popup: Page,
  list = 'Recommended posts',
): Promise<readonly ShownPost[]> {
  const element = await findNamed(popup, 'list', list);
  const items = await element.$$eval(':scope > li', (all) =>
    all.map((item) => ({
      title: item.querySelector('a')?.textContent ?? '',
      url: item.querySelector('a')?.href ?? '',
      lines: item instanceof HTMLElement ? item.innerText.split('\n') : [],
    })),
  );
  return items.map(({ title, url, lines }) => ({
    title,
    url,
    reasons: lines.filter((line) => line !== title && /[“‘"']/.test(line)),
  }));
}

export async function shownTitles(popup: Page, list?: string): Promise<readonly string[]> {
  return (await shownPosts(popup, list)).map(({ title }) => title);
}

/** Waits until the status line says something. */
export function statusOf(page: Page): Promise<string> {
  return waitUntil('the status says how it went', () => readStatus(page));
}

/** A real click on the toolbar button, then on Insert; answers with what the popup says. */
export async function insertFromToolbar(
  extension: RunningExtension,
  page: Page,
  title: string,
): Promise<string> {
  await waitForBadge(extension, page);
  const popup = await extension.clickToolbarButton(page);
  await untilOrderRests(popup);
  await clickNamed(popup, 'button', `Insert link: ${title}`);
  const status = await statusOf(popup);
  await popup.close();
  return status;
}

/** A click into a field has the draft read, and the posts ranked anew, half a second later. */
async function untilOrderRests(popup: Page): Promise<void> {
  await waitUntil('the posts keep their order', async () => {
    const before = await shownTitles(popup);
    await delay(800);
    return before.join() === (await shownTitles(popup)).join();
  });
}

/** The same with the post that the popup puts first. */
export async function insertFirstFromToolbar(
  extension: RunningExtension,
  page: Page,
): Promise<ShownPost & { readonly status: string }> {
  await waitForBadge(extension, page);
  const popup = await extension.clickToolbarButton(page);
  await untilOrderRests(popup);
  const [first] = await shownPosts(popup);
  if (first === undefined) throw new Error('The popup lists no post.');
  await clickNamed(popup, 'button', `Insert link: ${first.title}`);
  const status = await statusOf(popup);
  await popup.close();
  return { ...first, status };
}

/** Waits until the page's badge shows how many posts fit. */
export async function waitForBadge(extension: RunningExtension, page: Page): Promise<number> {
  const isNumber = async () => {
    const text = await extension.badge(page);
    return /^\d+$/.test(text) && text;
  };
  return Number(await waitUntil('the badge shows a number', isNumber));
}

/** Waits until the page's badge is empty. */
export async function waitForNoBadge(extension: RunningExtension, page: Page): Promise<void> {
  await waitUntil('the badge is empty', async () => (await extension.badge(page)) === '');
}

/** The value of an input or textarea. */
export function fieldValue(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (field) => ('value' in field ? String(field.value) : ''));
}

export function htmlOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (field) => field.innerHTML);
}

/** Puts the caret, or with words a selection, into an input or textarea. */
export async function caretInText(
  page: Page,
  selector: string,
  place: { readonly after: string } | { readonly on: string },
): Promise<void> {
  await page.bringToFront();
  await page.click(selector);
  await page.$eval(
    selector,
    (field, words, isOn) => {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      const start = field.value.indexOf(words);
      const end = start + words.length;
      field.setSelectionRange(isOn ? start : end, end);
    },
    'on' in place ? place.on : place.after,
    'on' in place,
  );
}

/** Waits until the extension's script runs in the page; it leaves no trace that a page could see. */
export async function waitForContentScript(page: Page): Promise<void> {
  await waitUntil('the content script runs', () => page.extensionRealms().length > 0);
}
