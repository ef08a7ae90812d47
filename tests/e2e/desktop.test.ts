import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Desktop, missingForDesktop, onScreen, startDesktop } from '../browsers/desktop';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { choosePostEntry, openPostMenu } from '../browsers/native-menu';
import type { LocalSite } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd, selectWords } from '../browsers/writing';
import {
  fieldValue,
  servePageFixtures,
  shownPosts,
  shownTitles,
  statusOf,
  waitForBadge,
} from './support';

const missing = missingForDesktop();
if (missing !== '') console.warn(`Skipped: ${missing}`);

describe.skipIf(missing !== '')('with a real mouse and keyboard', () => {
  let desktop: Desktop;
  let extension: RunningExtension;
  let site: LocalSite;
  let page: Page;

  beforeAll(async () => {
    site = await servePageFixtures();
    desktop = await startDesktop();
    extension = await startExtension(undefined, {
      headless: false,
      viewport: null,
      environment: desktop.environment,
      args: ['--window-position=0,0', '--window-size=1280,960'],
    });
  });

  afterAll(async () => {
    await extension.close();
    await desktop.close();
    await site.close();
  });

  beforeEach(async () => {
    page = await extension.open(`${site.origin}/writing.html`);
    await waitForBadge(extension, page);
  });

  /** The posts of the page as the popup lists them; the menu has the same. */
  async function recommended() {
    const popup = await extension.openPopupTab(page);
    const posts = await shownPosts(popup);
    await popup.close();
    await page.bringToFront();
    return posts;
  }

  /** The menu is made ready while the hand goes from selecting to the other button. */
  async function untilMenuIsFor(words: string): Promise<void> {
    await waitUntil(`“${words}” is known`, async () => {
      return (await extension.selection(page)) === words;
    });
    await delay(500);
  }

  async function middleOf(selector: string) {
    const box = await (await page.waitForSelector(selector))?.boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen.`);
    return onScreen(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  function richLinks() {
    return page.$$eval('#rich a', (links) =>
      links.map((link) => ({ text: link.textContent ?? '', url: link.href })),
    );
  }

  test.each([0, 1])('a right-click in a field inserts the post at place %d', async (place) => {
    const post = (await recommended())[place];
    await caretToEnd(page, '#markdown');
    await openPostMenu(desktop, await middleOf('#markdown'));
    await choosePostEntry(desktop, place);
    await waitUntil('the link is there', async () =>
      (await fieldValue(page, '#markdown')).includes(`[${post?.title}](${post?.url})`),
    );
  });

  test('a right-click on selected words makes them the link', async () => {
    const point = await selectWords(page, '#rich', 'qualified leads');
    await openPostMenu(desktop, await onScreen(page, point));
    await choosePostEntry(desktop, 0);
    const [link] = await waitUntil('the link is there', async () => {
      const links = await richLinks();
      return links.length > 0 && links;
    });
    expect(link?.text).toBe('qualified leads');
    expect(link?.url).toMatch(/^https:\/\/leadcraftr\.com\/posts\//);
  });

  test('a click counts that comes long after the menu was opened, right after selecting', async () => {
    await page.click('#plain');
    await delay(1_500);
    const point = await selectWords(page, '#rich', 'qualified leads');
    await openPostMenu(desktop, await onScreen(page, point));
    await delay(900);
    await choosePostEntry(desktop, 0);
    await waitUntil('the link is there', async () => (await richLinks()).length === 1);
  });

  test('the posts under a right-click are ranked for the selected words', async () => {
    const ask = async (words: string) => {
      const point = await selectWords(page, '#rich', words);
      await untilMenuIsFor(words);
      await openPostMenu(desktop, await onScreen(page, point));
      await choosePostEntry(desktop, 0);
      return waitUntil('the link is there', async () =>
        (await richLinks()).find(({ text }) => text === words),
      );
    };
    await page.$eval('#rich', (rich) => {
      rich.innerHTML =
        '<p>Does lead generation make money, and how much profit is left?</p>' +
        '<p>What does lead generation mean, by definition?</p>';
    });
    const money = await ask('lead generation make money');
    expect(money.url).toMatch(/make-money/);
    const means = await ask('What does lead generation mean');
    expect(means.url).toMatch(/generation-mean/);
  });

  test('a right-click in a frame inserts there', async () => {
    await page.goto(`${site.origin}/frames.html`);
    await waitForBadge(extension, page);
    const frame = await (await page.waitForSelector('#other'))?.contentFrame();
    const paragraph = await frame?.waitForSelector('#framed p');
    // Puppeteer counts from the corner of the page, also for what lies in a frame.
    const box = await paragraph?.boundingBox();
    if (!frame || !box) throw new Error('The frame shows no editor.');
    const point = await onScreen(page, { x: box.x + 20, y: box.y + box.height / 2 });
    await openPostMenu(desktop, point);
    await choosePostEntry(desktop, 0);
    await waitUntil('the link is there', async () => {
      const links = await frame.$$eval('#framed a', (all) => all.map((link) => link.href));
      return links[0]?.startsWith('https://leadcraftr.com/posts/');
    });
  });

  test('a right-click on words that nobody can edit copies the link, and the popup says so', async () => {
    const point = await selectWords(page, 'main > p', 'sales funnel');
    await untilMenuIsFor('sales funnel');
    await openPostMenu(desktop, await onScreen(page, point));
    await choosePostEntry(desktop, 0);
    const target = await waitUntil('the popup opens', () =>
      extension.browser.targets().find((one) => one.url().endsWith('/popup.html')),
    );
    const popup = await target.asPage();
    expect(await statusOf(popup)).toMatch(/copied/i);
    await desktop.press('Escape');
    await waitUntil('Escape closes it', () => !extension.browser.targets().includes(target));
    await caretToEnd(page, '#plain');
    await desktop.press('ctrl+v');
    await waitUntil('the link is pasted', async () =>
      (await fieldValue(page, '#plain')).includes('https://leadcraftr.com/posts/'),
    );
  });

  test('Alt+Shift+L opens the popup of the page', async () => {
    await page.bringToFront();
    await desktop.click(await middleOf('#rich'));
    await desktop.press('alt+shift+l');
    const target = await waitUntil('the popup opens', () =>
      extension.browser.targets().find((one) => one.url().endsWith('/popup.html')),
    );
    const popup = await target.asPage();
    expect((await shownTitles(popup)).length).toBeGreaterThan(0);
    await desktop.press('Escape');
    await waitUntil('Escape closes it', () => !extension.browser.targets().includes(target));
  });

  test('Alt+Shift+K inserts the best post at once', async () => {
    const [best] = await recommended();
    await desktop.click(await middleOf('#rich'));
    await desktop.press('alt+shift+k');
    const [link] = await waitUntil('the link is there', async () => {
      const links = await richLinks();
      return links.length > 0 && links;
    });
    expect(link).toEqual({ text: best?.title, url: best?.url });
    await desktop.press('ctrl+z');
    await waitUntil('Ctrl+Z takes it back', async () => (await richLinks()).length === 0);
  });
});
