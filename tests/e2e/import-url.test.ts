import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { type LocalSite, type ServedPage, servePages } from '../browsers/serve';
import { pageText, waitForText } from './support';

/**
 * The host permissions of the manifest hold for every site, so the browser grants what is asked for without a prompt.
 * The person's refusal is played by an answer put in the place of the browser's.
 */
let extension: RunningExtension;
let options: Page;
let site: LocalSite;
const pages: Record<string, ServedPage> = {};

beforeAll(async () => {
  [extension, site] = await Promise.all([startExtension(), servePages(pages)]);
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

beforeEach(async () => {
  for (const path of Object.keys(pages)) delete pages[path];
  options = await extension.openOptions();
  await findNamed(options, 'region', 'Libraries');
});

afterEach(() => options.close());

const served =
  (type: string, body: string): ServedPage =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  };

const feed = (...names: readonly string[]) =>
  `<rss version="2.0"><channel><title>A canal blog</title><link>${site.origin}/</link>${names
    .map((name) => `<item><title>The ${name}</title><link>${site.origin}/${name}/</link></item>`)
    .join('')}</channel></rss>`;

const sitemap = (...names: readonly string[]) =>
  `<urlset>${names.map((name) => `<url><loc>${site.origin}/${name}/</loc></url>`).join('')}</urlset>`;

async function fetchFrom(url: string): Promise<void> {
  const field = await findNamed(options, 'textbox', 'Fetch from an address');
  await field.evaluate((input) => {
    if (input instanceof HTMLInputElement) input.select();
  });
  await field.type(url);
  await clickNamed(options, 'button', 'Fetch posts');
}

describe('an address', () => {
  test('of a site leads to its feed, which is shown before it is saved', async () => {
    pages['/'] =
      '<link rel="alternate" type="application/rss+xml" title="All posts" href="/feed.xml"><p>Home</p>';
    pages['/feed.xml'] = served('application/rss+xml', feed('lock', 'towpath'));
    pages['/sitemap.xml'] = served('text/xml', sitemap('lock', 'towpath', 'about'));
    await fetchFrom(site.origin);
    await clickNamed(options, 'button', 'Fetch the feed “All posts”');
    await waitForText(options, '2 posts found (rss)');
    expect(await pageText(options)).toContain(`${site.origin}/towpath/`);
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    await findNamed(options, 'switch', 'Use library A canal blog');
  });

  test('of a sitemap makes titles of addresses, or of the pages where the person wants it', async () => {
    pages['/sitemap.xml'] = served('text/xml', sitemap('old-lock', 'new-lock'));
    pages['/old-lock/'] =
      '<html lang="en"><title>The lock of 1790 | Blog</title><main>Oak gates.</main>';
    await fetchFrom(`${site.origin}/sitemap.xml`);
    await waitForText(options, '2 titles had to be made of the address');
    expect(await pageText(options)).toContain('Old lock (from its address)');
    await clickNamed(options, 'button', `Fetch 2 pages from ${new URL(site.origin).host}`);
    await waitForText(options, '1 title had to be made of the address');
    expect(await pageText(options)).toContain('The lock of 1790');
    expect(await pageText(options)).toContain('1 problem');
  });

  test('of a sitemap asks no page that the site closes to programs, and says so', async () => {
    pages['/robots.txt'] = served('text/plain', 'User-agent: *\nDisallow: /new-');
    pages['/sitemap.xml'] = served('text/xml', sitemap('old-lock', 'new-lock', 'new-weir'));
    pages['*'] = '<html lang="en"><title>A title of its own</title><main>Oak gates.</main>';
    await fetchFrom(`${site.origin}/sitemap.xml`);
    await clickNamed(options, 'button', `Fetch 3 pages from ${new URL(site.origin).host}`);
    await waitForText(options, '2 titles had to be made of the address');
    expect(await pageText(options)).toContain('A title of its own');
    expect(await pageText(options)).toContain(
      `${site.origin}/robots.txt closes 2 of 3 pages to programs, so they were not fetched.`,
    );
  });

  test.each([
    ['/nothing', 'There is nothing at'],
    ['/page', 'is a page that names no feed'],
    ['/away', 'leads to another site'],
  ])('%s fails with a sentence', async (path, sentence) => {
    pages['/page'] = '<p>Just a page</p>';
    pages['/away'] = (_request, response) => {
      response.writeHead(302, { location: `${site.otherOrigin}/feed.xml` });
      response.end();
    };
    await fetchFrom(`${site.origin}${path}`);
    await waitForText(options, sentence);
    const field = await findNamed(options, 'textbox', 'Fetch from an address');
    const value = await field.evaluate((input) =>
      input instanceof HTMLInputElement ? input.value : '',
    );
    expect(value).toBe(path === '/away' ? `${site.otherOrigin}/feed.xml` : '');
  });

  test('is not fetched where the person does not allow it, and none is fetched that is no address', async () => {
    const asked: string[] = [];
    pages['*'] = (request, response) => {
      asked.push(request.url ?? '');
      response.end();
    };
    await options.evaluate(() => {
      const chrome: { permissions: { request: () => Promise<boolean> } } = Reflect.get(
        globalThis,
        'chrome',
      );
      chrome.permissions.request = async () => false;
    });
    await fetchFrom(`${site.origin}/feed.xml`);
    await waitForText(options, 'Nothing was fetched: Linkloom was not let read');
    await fetchFrom('javascript:alert(1)');
    await waitForText(options, 'Only http and https are fetched');
    expect(asked).toEqual([]);
  });

  test('that never answers can be cancelled', async () => {
    pages['/feed.xml'] = () => undefined;
    await fetchFrom(`${site.origin}/feed.xml`);
    await waitForText(options, 'Fetching from');
    await clickNamed(options, 'button', 'Cancel import');
    await waitForText(options, 'Nothing was changed');
  });
});
