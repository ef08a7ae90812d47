import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickNamed, findFileInput, findNamed, named } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { type LocalSite, servePages } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { pageText, shownPosts, waitForText } from './support';

const POSTS = 2000;
const THINGS = ['barge', 'lock', 'towpath', 'aqueduct', 'tunnel', 'wharf', 'lift bridge', 'weir'];
const PLACES = ['the north', 'the old town', 'the marshes', 'the valley', 'the hills'];

let extension: RunningExtension;
let options: Page;
let site: LocalSite;
let folder: string;

/** A Hugo blog of so many posts on canals, as a ZIP. */
async function writeBlog(name: string, count: number): Promise<string> {
  const files: Record<string, Uint8Array> = {
    'hugo.toml': strToU8('baseURL = "https://blog.test"'),
  };
  for (let n = 0; n < count; n += 1) {
    const thing = THINGS[n % THINGS.length];
    const place = PLACES[n % PLACES.length];
    const text = `Keeping a ${thing} of ${place} in order takes number ${n} of many days. The canal keeper walks along the water.`;
    files[`content/posts/${n}.md`] = strToU8(
      `---\ntitle: The ${thing} of ${place}, part ${n}\ntags: [canal keeping]\n---\n${`${text}\n\n`.repeat(6)}`,
    );
  }
  const path = join(folder, `${name}.zip`);
  await writeFile(path, zipSync(files, { level: 1 }));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkloom-cold-'));
  const text =
    'Canal keeping is a trade. The aqueduct of the marshes wants a canal keeper who walks along the water.';
  site = await servePages({
    '/': `<title>On canal keeping</title><h1>Canal keeping</h1><p>${text}</p><p>${text}</p>`,
  });
  extension = await startExtension();
  options = await extension.openOptions();
});

afterAll(async () => {
  await extension.close();
  await site.close();
  await rm(folder, { recursive: true });
});

async function choose(path: string, count: string): Promise<void> {
  await (await findFileInput(options, 'Import posts')).uploadFile(path);
  await options.waitForSelector(named('button', `Save ${count} posts`), { timeout: 50_000 });
}

/** Takes the texts of all posts out of storage: whoever needs them from here on goes without. */
function loseTexts(): Promise<unknown> {
  return options.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('linkloom');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const change = opening.result.transaction(['posts', 'samples'], 'readwrite');
          change.objectStore('posts').clear();
          change.objectStore('samples').clear();
          change.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
}

describe('an imported library', () => {
  test('is left as it was where an update is cancelled while it is being saved', async () => {
    await choose(await writeBlog('few', 3), '3');
    await clickNamed(options, 'button', 'Save 3 posts');
    await waitForText(options, '3 posts saved.', 50_000);
    await choose(await writeBlog('many', POSTS), '2,000');
    const save = await findNamed(options, 'button', 'Save 2,000 posts');
    // In one go, for saving takes but seconds.
    await save.evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
    await clickNamed(options, 'button', 'Cancel import');
    await waitForText(options, 'The import was cancelled. Nothing was changed.', 50_000);
    await options.reload();
    await findNamed(options, 'switch', 'Use library blog.test');
    expect(await pageText(options)).toMatch(/blog\.test\s+3 posts/);
  });

  test('is saved, and recommended by a worker that was stopped, without the texts of the posts', async () => {
    await choose(join(folder, 'many.zip'), '2,000');
    await clickNamed(options, 'button', 'Save 2,000 posts');
    await waitForText(options, '2,000 posts saved.', 50_000);
    await findNamed(options, 'switch', 'Use tag canal keeping');
    await waitUntil('the vocabulary is published', () =>
      options.evaluate(async () => {
        const chrome: { storage: { local: { get(key: string): Promise<object> } } } = Reflect.get(
          globalThis,
          'chrome',
        );
        const stored = JSON.stringify(await chrome.storage.local.get('vocabulary'));
        return stored.includes('canal keeping');
      }),
    );
    await loseTexts();
    await extension.stopWorker();
    const page = await extension.open(site.origin);
    await waitUntil('the badge shows a number', () => extension.badge(page), 30_000);
    await extension.stopWorker();
    const popup = await extension.openPopupTab(page);
    const [first] = await shownPosts(popup);
    expect(first?.title).toMatch(/^The aqueduct of the marshes, part \d+$/);
    expect(first?.url).toMatch(/^https:\/\/blog\.test\/posts\//);
    expect(first?.reasons.length).toBeGreaterThan(0);
  });
});
