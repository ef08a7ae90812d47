import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desktop, missingForDesktop, onScreen, startDesktop } from '../browsers/desktop';
import {
  type FirefoxExtension,
  type FirefoxExtensionPage,
  startFirefoxExtension,
} from '../browsers/firefox-extension';
import { choosePostEntry, openPostMenu } from '../browsers/native-menu';
import type { LocalSite } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd, pressRedo, pressUndo, selectWords } from '../browsers/writing';
import { fieldValue, posts, servePageFixtures, urlOf } from './support';

const missing = missingForDesktop();
if (missing !== '') console.warn(`Without a real mouse and keyboard: ${missing}`);

let desktop: Desktop | undefined;
let extension: FirefoxExtension;
let site: LocalSite;

beforeAll(async () => {
  site = await servePageFixtures();
  desktop = missing === '' ? await startDesktop() : undefined;
  const window = { headless: false, viewport: null, args: ['--width=1280', '--height=900'] };
  const options = desktop ? { ...window, environment: desktop.environment } : {};
  extension = await startFirefoxExtension(undefined, options);
});

afterAll(async () => {
  await extension.close();
  await desktop?.close();
  await site.close();
});

async function open(path: string): Promise<Page> {
  const page = await extension.open(`${site.origin}/${path}`);
  await page.bringToFront();
  return page;
}

/** A page that is read, with the number its badge shows. */
async function openRead(path: string): Promise<{ page: Page; count: number }> {
  const page = await open(path);
  const count = Number(await waitUntil('the badge shows a number', () => extension.badge()));
  return { page, count };
}

const quoted = (text: string) => JSON.stringify(text);

/** The names of the posts in a list of the popup. */
function titlesIn(popup: FirefoxExtensionPage, list: string): Promise<unknown> {
  return popup.evaluate(
    `[...document.querySelectorAll('[aria-label=' + ${quoted(quoted(list))} + '] > li a')].map((a) => a.textContent)`,
  );
}

async function recommendedIn(popup: FirefoxExtensionPage): Promise<readonly string[]> {
  return waitUntil('the popup lists posts', async () => {
    const titles = await titlesIn(popup, 'Recommended posts');
    return Array.isArray(titles) && titles.length > 0 && titles.map(String);
  });
}

async function press(popup: FirefoxExtensionPage, button: string): Promise<string> {
  await popup.evaluate(
    `document.querySelector('[aria-label=' + ${quoted(quoted(button))} + ']').click()`,
  );
  const status = `document.querySelector('[role="status"]').textContent`;
  return String(await waitUntil('the popup says how it went', () => popup.evaluate(status)));
}

describe('in Firefox', () => {
  test('the badge shows how many posts the popup lists', async () => {
    const { count } = await openRead('cost.html');
    const popup = await extension.openPopupTab();
    const titles = await recommendedIn(popup);
    expect(titles).toHaveLength(count);
    expect(titles[0]).toBe(posts.money);
  });

  test('a page about bread has no badge', async () => {
    await open('bread.html');
    const popup = await extension.openPopupTab();
    const heading = `document.querySelector('main h2')?.textContent`;
    await waitUntil('the page was read', async () =>
      String(await popup.evaluate(heading)).startsWith('No post fits'),
    );
    expect(await extension.badge()).toBe('');
  });

  test('the toolbar button opens the popup', async () => {
    await openRead('cost.html');
    expect(await extension.clickToolbarButton()).toMatch(/^moz-extension:.*popup\.html/);
  });

  test('Insert writes a link at the caret, and undo and redo know it', async () => {
    const { page } = await openRead('writing.html');
    await caretToEnd(page, '#rich');
    const html = () => page.$eval('#rich', (rich) => rich.innerHTML);
    const before = await html();
    const popup = await extension.openPopupTab();
    await recommendedIn(popup);
    expect(await press(popup, `Insert link: ${posts.money}`)).toMatch(/^Link inserted/);
    const link = `<a href="${urlOf('money')}">${posts.money}</a>`;
    const linked = await waitUntil('the link is there', async () => {
      const now = await html();
      return now.includes(link) && now;
    });
    await page.bringToFront();
    await pressUndo(page);
    await waitUntil('undone', async () => (await html()) === before);
    await pressRedo(page);
    await waitUntil('redone', async () => (await html()) === linked);
  });

  test.each([
    ['#markdown', `[${posts.money}](${urlOf('money')})`],
    ['#plain', `${posts.money} ${urlOf('money')}`],
  ])('Insert writes the format of the field %s', async (field, link) => {
    const { page } = await openRead('writing.html');
    await caretToEnd(page, field);
    const popup = await extension.openPopupTab();
    await recommendedIn(popup);
    await press(popup, `Insert link: ${posts.money}`);
    expect(await fieldValue(page, field)).toContain(link);
  });

  test('a tag switched off in the options leaves the topics of an open page', async () => {
    await openRead('cost.html');
    const popup = await extension.openPopupTab();
    await recommendedIn(popup);
    const options = await extension.openOptions();
    const switches = `[...document.querySelectorAll('#tags [role="switch"]')]`;
    await waitUntil('the tags are listed', () => options.evaluate(`${switches}.length`));
    await options.evaluate(`${switches}.forEach((one) => one.click())`);
    await waitUntil('the badge is empty', async () => (await extension.badge()) === '');
    await options.evaluate(`${switches}.forEach((one) => one.click())`);
    await waitUntil('the badge shows a number', () => extension.badge());
  });
});

describe('an import in Firefox', () => {
  const text = `document.querySelector('main').innerText`;
  const says = async (page: FirefoxExtensionPage, words: string) =>
    waitUntil(
      `the options page says "${words}"`,
      async () => String(await page.evaluate(text)).includes(words),
      50_000,
    );
  const press = (page: FirefoxExtensionPage, words: string) =>
    waitUntil(`there is a button "${words}"`, () =>
      page.evaluate(
        `(() => { const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${quoted(words)}); button?.click(); return button !== undefined; })()`,
      ),
    );

  /** Chooses a table of so many posts as the posts to import. */
  async function choose(page: FirefoxExtensionPage, count: number): Promise<void> {
    const input = `[...document.querySelectorAll('label')].find((one) => one.textContent === 'Import posts')`;
    await waitUntil('posts can be imported', () => page.evaluate(`${input} !== undefined`));
    await page.evaluate(`(() => {
      const rows = Array.from({ length: ${count} }, (_, n) => 'https://blog.test/p' + n + '/,Keeping canals in order: part ' + n + ',canal keeping');
      const files = new DataTransfer();
      files.items.add(new File([['url,title,tags', ...rows].join('\\n')], 'posts.csv'));
      const input = document.getElementById(${input}.htmlFor);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  }

  test('is saved and found, and left as it was where an update is cancelled', async () => {
    const options = await extension.openOptions();
    await choose(options, 3);
    await says(options, '3 posts found');
    await press(options, 'Save 3 posts');
    await says(options, '3 posts saved.');
    await choose(options, 5000);
    await says(options, '5,000 posts found');
    await press(options, 'Save 5,000 posts');
    await press(options, 'Cancel import');
    await says(options, 'The import was cancelled. Nothing was changed.');
    expect(String(await options.evaluate(text))).toMatch(/blog\.test\s+3 posts/);
    await open('cost.html');
    const popup = await extension.openPopupTab();
    await waitUntil('the popup has a search', () =>
      popup.evaluate(`document.querySelector('[type="search"]') !== null`),
    );
    await popup.evaluate(`(() => {
      const search = document.querySelector('[type="search"]');
      search.value = 'keeping canals';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await waitUntil('the post is found', async () =>
      String(await popup.evaluate(text)).includes('Keeping canals in order: part 2'),
    );
  });
});

describe.skipIf(missing !== '')('in Firefox with a real mouse and keyboard', () => {
  const links = (page: Page) =>
    page.$$eval('#rich a', (all) => all.map((a) => ({ text: a.textContent, url: a.href })));

  test('a right-click on selected words makes them the link', async () => {
    if (!desktop) throw new Error('There is no screen.');
    const { page } = await openRead('writing.html');
    const point = await selectWords(page, '#rich', 'qualified leads');
    await openPostMenu(desktop, await onScreen(page, point), 'firefox');
    await choosePostEntry(desktop, 0);
    const [link] = await waitUntil('the link is there', async () => {
      const found = await links(page);
      return found.length > 0 && found;
    });
    expect(link?.text).toBe('qualified leads');
  });

  test('Alt+Shift+K inserts the best post at once', async () => {
    const { page } = await openRead('writing.html');
    await caretToEnd(page, '#rich');
    await desktop?.press('alt+shift+k');
    await waitUntil('the link is there', async () => (await links(page)).length === 1);
  });
});
