import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { findBrowser } from '../browsers/find-browser';
import { type LocalSite, type ServedPage, servePages } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { pageText, waitForText } from './support';

/** Where Chromium looks for policies on Linux; other browsers of the family have other places. */
const FOLDER = '/etc/chromium/policies/managed';
const file = join(FOLDER, 'linkloom-test.json');

/** Why no policy can be set here, or ''. */
async function hindrance(): Promise<string> {
  const browser = await findBrowser('chromium');
  if (!browser.ok || basename(browser.path) !== 'chromium')
    return 'the browser is not Chromium on Linux';
  const parent = dirname(dirname(FOLDER));
  const isWritable = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? '' : `${parent} cannot be written to`;
}

const missing = await hindrance();
if (missing !== '') console.warn(`Without policies: ${missing}.`);

let extension: RunningExtension;
let options: Page;
let site: LocalSite;

async function idOfExtension(): Promise<string> {
  const first = await startExtension();
  const { id } = first;
  await first.close();
  return id;
}

describe.skipIf(missing !== '')('an administrator', () => {
  beforeAll(async () => {
    const id = await idOfExtension();
    const pages: Record<string, ServedPage> = {};
    site = await servePages(pages);
    pages['/feed.xml'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        `<rss><channel><title>Canals</title><item><title>The old lock</title><link>${site.origin}/lock/</link></item></channel></rss>`,
      );
    };
    pages['/page.html'] = '<title>A page</title><p>Of nothing.</p>';
    const policy = {
      libraries: [
        { name: 'Team blog', feed: `${site.origin}/feed.xml` },
        {
          name: 'Guides',
          posts: [{ url: 'https://guides.test/barges/', title: 'Steering barges' }],
        },
      ],
      tags: [
        { name: 'lead generation', phrases: ['only this phrase'] },
        { name: 'barges', phrases: ['narrow boat'], use: false },
      ],
      linkParameters: 'utm_source=team',
      sitesOff: ['intranet.test', '*'],
    };
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    extension = await startExtension();
    options = await extension.openOptions();
    await findNamed(options, 'region', 'Libraries');
  });

  afterAll(async () => {
    await rm(file, { force: true });
    await extension?.close();
    await site?.close();
  });

  const stateOf = async (role: string, name: string) =>
    (await findNamed(options, role, name)).evaluate((element) => ({
      isChecked: 'checked' in element && element.checked,
      isLocked:
        ('disabled' in element && element.disabled === true) ||
        ('readOnly' in element && element.readOnly === true),
      value: 'value' in element ? element.value : undefined,
    }));

  test('sets tags, links and sites, which are marked and locked', async () => {
    await waitForText(options, 'Your administrator has set');
    expect(await stateOf('switch', 'Use tag lead generation')).toMatchObject({
      isLocked: true,
      isChecked: true,
    });
    expect(await stateOf('textbox', 'Phrases for lead generation')).toMatchObject({
      isLocked: true,
      value: 'only this phrase',
    });
    expect(await stateOf('switch', 'Use tag barges')).toMatchObject({
      isLocked: true,
      isChecked: false,
    });
    expect(await stateOf('switch', 'Use tag business')).toMatchObject({ isLocked: false });
    expect(await stateOf('textbox', 'Parameters for every link')).toMatchObject({
      isLocked: true,
      value: 'utm_source=team',
    });
    expect(await stateOf('switch', 'On for intranet.test')).toMatchObject({
      isLocked: true,
      isChecked: false,
    });
  });

  test('is told what of the policy is not right', async () => {
    await waitForText(options, 'Entry 2 of “sitesOff” of the policy is not right');
  });

  test('gives a library out of a list, whose posts are found', async () => {
    await findNamed(options, 'switch', 'Use library Guides');
    expect(await stateOf('switch', 'Use library Guides')).toMatchObject({ isLocked: true });
    const page = await extension.open(`${site.origin}/page.html`);
    const popup = await extension.openPopupTab(page);
    await (await findNamed(popup, 'searchbox', 'Search posts')).type('barges');
    await waitUntil('the post is found', async () =>
      (await popup.$eval('main', (main) => main.innerText)).includes('Steering barges'),
    );
    await popup.close();
    await page.close();
  });

  test('gives a library from a feed', async () => {
    await options.bringToFront();
    await clickNamed(options, 'button', 'Refresh now: Team blog');
    // The background may have fetched it by itself before.
    await waitUntil('the library has its post', async () =>
      /Team blog\s+1 post\b/.test(await pageText(options)),
    );
  });
});
