import { describe, expect, test } from 'vitest';
import { clickNamed, findNamed, named, readList } from '../browsers/accessible';
import { waitUntil } from '../browsers/wait-until';
import {
  fieldValue,
  posts,
  shownPosts,
  shownTitles,
  statusOf,
  urlOf,
  waitForBadge,
  withExtension,
} from './support';

const scene = withExtension();

/** A page and its popup, opened by a click on the toolbar button. */
async function openPopup(path: string) {
  const page = await scene.open(path);
  await waitForBadge(scene.extension, page);
  return { page, popup: await scene.extension.clickToolbarButton(page) };
}

/** What is on the clipboard, pasted into a field as a person would. */
async function pasted(): Promise<string> {
  const page = await scene.open('bread.html');
  await page.click('#notes');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const text = await page.$eval('#notes', (field) => ('value' in field ? String(field.value) : ''));
  await page.close();
  return text;
}

describe('a page about lead generation', () => {
  test('shows on the badge how many posts the popup lists', async () => {
    const { page, popup } = await openPopup('cost.html');
    const listed = await shownPosts(popup);
    expect(listed.length).toBeGreaterThan(0);
    expect(await scene.extension.badge(page)).toBe(String(listed.length));
  });

  test('names its topics', async () => {
    const { popup } = await openPopup('definition.html');
    await findNamed(popup, 'list', 'Topics on this page');
    expect((await readList(popup, 'Topics on this page')).length).toBeGreaterThan(0);
  });

  test.each([
    ['cost.html', posts.money],
    ['definition.html', posts.means],
  ])('of the fixture %s puts "%s" first', async (path, title) => {
    const { popup } = await openPopup(path);
    expect((await shownTitles(popup))[0]).toBe(title);
  });

  test('gives reasons that quote the page', async () => {
    const { page, popup } = await openPopup('cost.html');
    const text = (await page.$eval('body', (body) => body.textContent ?? '')).toLowerCase();
    const [first] = await shownPosts(popup);
    expect(first?.url).toBe(urlOf('money'));
    expect(first?.reasons.length).toBeGreaterThan(0);
    for (const reason of first?.reasons ?? []) {
      const quoted = /[‘“"']([^’”"']+)[’”"']/.exec(reason)?.[1] ?? '';
      expect(text, reason).toContain(quoted.toLowerCase() || 'no phrase is quoted');
    }
  });

  test('fits a tab of 320 pixels', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.openPopupTab(page);
    await findNamed(popup, 'list', 'Recommended posts');
    await popup.setViewport({ width: 320, height: 600 });
    await waitUntil('nothing lies beside it', () =>
      popup.$eval('main', (main) => {
        const isWhole = document.documentElement.scrollWidth <= window.innerWidth;
        return isWhole && main.scrollWidth <= main.clientWidth;
      }),
    );
  });

  test('is answered though the service worker died meanwhile', async () => {
    const page = await scene.open('cost.html');
    const count = await waitForBadge(scene.extension, page);
    await scene.extension.stopWorker();
    const popup = await scene.extension.clickToolbarButton(page);
    expect(await shownPosts(popup)).toHaveLength(count);
    expect(await scene.extension.badge(page)).toBe(String(count));
  });
});

describe('keys', () => {
  test('the arrows walk through the posts, and Enter inserts the one they stand on', async () => {
    const page = await scene.open('writing.html');
    await page.click('#rich p');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.clickToolbarButton(page);
    const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const [, second] = await waitUntil('the first post has the focus', async () => {
      const titles = await shownTitles(popup);
      return (await focused()) === `Insert link: ${titles[0]}` && titles;
    });
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`Insert link: ${second}`);
    await popup.keyboard.press('Enter');
    expect(await statusOf(popup)).toMatch(/^Link inserted/);
    expect(await page.$$eval('#rich a', (links) => links.map((a) => a.textContent))).toEqual([
      second,
    ]);
  });

  test('whoever just begins to write searches', async () => {
    const { popup } = await openPopup('cost.html');
    await shownPosts(popup);
    await popup.keyboard.type('generation overview');
    const box = await findNamed(popup, 'searchbox', 'Search posts');
    expect(await box.evaluate((input) => 'value' in input && input.value)).toBe(
      'generation overview',
    );
  });

  test('a slash goes to the search, which finds a post by its words', async () => {
    const { popup } = await openPopup('cost.html');
    await shownPosts(popup);
    await popup.keyboard.press('/');
    await popup.keyboard.type('overview');
    const titles = await waitUntil('the search has found something', async () => {
      const found = await shownTitles(popup, 'Search results');
      return found.length > 0 && found;
    });
    expect(titles[0]).toBe(posts.overview);
  });

  test('Enter in the search inserts the post that is found, also before it is', async () => {
    const page = await scene.open('writing.html');
    await page.click('#plain');
    const popup = await scene.extension.clickToolbarButton(page);
    const search = await findNamed(popup, 'searchbox', 'Search posts');
    await search.focus();
    await popup.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!box) return;
      box.value = 'overview';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      // As soon as the popup has drawn the letters, and long before the background answers.
      requestAnimationFrame(() => {
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    });
    expect(await statusOf(popup)).toMatch(/^Link inserted/);
    expect(await fieldValue(page, '#plain')).toContain(urlOf('overview'));
  });

  test('Escape leaves the search for the recommended posts', async () => {
    const { popup } = await openPopup('cost.html');
    await findNamed(popup, 'searchbox', 'Search posts');
    await popup.keyboard.press('/');
    await popup.keyboard.type('zebra');
    await popup.waitForSelector(named('heading', 'No post matches “zebra”'));
    await popup.keyboard.press('Escape');
    expect((await shownTitles(popup)).length).toBeGreaterThan(0);
  });
});

describe('the clipboard', () => {
  test('takes a link by Copy', async () => {
    const { popup } = await openPopup('cost.html');
    await clickNamed(popup, 'button', `Copy link: ${posts.money}`);
    expect(await statusOf(popup)).toMatch(/^Link copied/);
    expect(await pasted()).toContain(urlOf('money'));
  });

  test('takes the link where the page has no field, and the popup says so', async () => {
    const { popup } = await openPopup('definition.html');
    await clickNamed(popup, 'button', `Insert link: ${posts.means}`);
    expect(await statusOf(popup)).toMatch(/no field.*copied/i);
    expect(await pasted()).toContain(urlOf('means'));
  });
});

describe('where there is nothing to recommend', () => {
  test('a page about bread gets a sentence instead of a list, and no badge', async () => {
    const page = await scene.open('bread.html');
    const popup = await scene.extension.clickToolbarButton(page);
    await findNamed(popup, 'heading', 'No post fits this page yet');
    expect(await popup.$(named('list', 'Recommended posts'))).toBeNull();
    expect(await scene.extension.badge(page)).toBe('');
  });

  test("a page of the browser's own is said to be closed to extensions", async () => {
    const page = await scene.extension.open('chrome://version');
    const popup = await scene.extension.clickToolbarButton(page);
    await findNamed(popup, 'heading', 'This page is closed to extensions');
    const search = await findNamed(popup, 'searchbox', 'Search posts');
    await search.type('money');
    expect((await shownTitles(popup, 'Search results'))[0]).toBe(posts.money);
  });
});
