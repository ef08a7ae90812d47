import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { type LocalSite, servePages } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { waitForContentScript, waitForText, withExtension } from './support';

const scene = withExtension();
let site: LocalSite;

const icon = fileURLToPath(new URL('../../assets/public/icon/48.png', import.meta.url));

beforeAll(async () => {
  site = await servePages({
    '/picture.png': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      createReadStream(icon).pipe(response);
    },
    '/hanging': '<title>Hangs</title><h1>Lead generation</h1><script src="/never.js"></script>',
    '/german': `<html lang="de"><title>Leadgenerierung</title><h1>Lead Generation im Handwerk</h1>
      <p>Wer Leads gewinnen will, braucht ein Angebot und ein Formular. Der Cost per Lead ist nicht alles.</p></html>`,
    // The browser waits for the script and goes no further in the page.
    '/never.js': () => undefined,
  });
});
afterAll(() => site.close());

/** Opens the popup over the page by its button. */
function openOver(page: Page): Promise<Page> {
  return scene.extension.clickToolbarButton(page);
}

/** What the popup says of the place that a link would go to. */
function destination(popup: Page): Promise<string> {
  return popup.$eval('.destination p', (line) => line.innerText);
}

function waitForDestination(popup: Page, words: string): Promise<unknown> {
  const isSaid = async () => (await destination(popup)).includes(words);
  return waitUntil(`the popup says "${words}"`, isSaid);
}

/** A popup in a window of its own, so that it and the page are in sight side by side. */
async function openBeside(page: Page): Promise<Page> {
  const tab = await scene.extension.tabId(page);
  const popup = await scene.extension.browser.newPage({ type: 'window' });
  await popup.goto(`chrome-extension://${scene.extension.id}/popup.html?tab=${tab}`);
  return popup;
}

describe('the popup says why there is nothing to read', () => {
  test('in a picture or a PDF', async () => {
    const page = await scene.extension.open(`${site.origin}/picture.png`);
    const popup = await openOver(page);
    await findNamed(popup, 'heading', 'There is no text to read here');
  });

  test('in the language of any post', async () => {
    const page = await scene.extension.open(`${site.origin}/german`);
    await waitForContentScript(page);
    const popup = await openOver(page);
    await findNamed(popup, 'heading', 'Your posts are in another language');
  });

  test('while the page hangs, and takes no time for it', async () => {
    const page = await scene.extension.browser.newPage();
    const isLoaded = page.goto(`${site.origin}/hanging`, { timeout: 0 }).catch(() => undefined);
    await page.waitForSelector('h1');
    const popup = await openOver(page);
    await findNamed(popup, 'heading', 'Reading the page…');
    await page.close();
    await isLoaded;
  });

  test('when the tab was closed', async () => {
    const page = await scene.open('bread.html');
    const popup = await openBeside(page);
    await findNamed(popup, 'heading', 'No post fits this page yet');
    await page.close();
    await popup.evaluate(() => window.dispatchEvent(new Event('focus')));
    await findNamed(popup, 'heading', 'This tab was closed');
    await popup.close();
  });
});

describe('where no post fits', () => {
  test('whoever has imported nothing is led to where posts are imported', async () => {
    const page = await scene.open('bread.html');
    await waitForContentScript(page);
    const popup = await openOver(page);
    await clickNamed(popup, 'button', 'Bring your own posts');
    const target = await scene.extension.browser.waitForTarget((one) =>
      one.url().endsWith('/options.html#import'),
    );
    const options = await target.page();
    if (options === null) throw new Error('The options page is no page.');
    await waitUntil('the import is in sight', () =>
      options.evaluate(() => {
        const top = document.getElementById('import')?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < window.innerHeight;
      }),
    );
    await options.close();
  });

  test('a slash in the empty search, as it is asked for elsewhere, is no query', async () => {
    const page = await scene.open('bread.html');
    const popup = await openOver(page);
    await findNamed(popup, 'heading', 'No post fits this page yet');
    await popup.focus('input[type="search"]');
    await popup.keyboard.type('/overview');
    expect(await popup.$eval('input[type="search"]', (box) => box.value)).toBe('overview');
  });
});

describe('the popup in a tab of its own', () => {
  test('follows the draft and the field that the person goes on in', async () => {
    const page = await scene.open('bread.html');
    const popup = await openBeside(page);
    await waitForDestination(popup, 'No field');
    await page.bringToFront();
    await page.click('#notes');
    await page.keyboard.type('What does lead generation cost, and does it make money?');
    await waitForText(popup, 'Recommended posts');
    await waitForDestination(popup, 'where the cursor is');
    await popup.close();
  });
});
