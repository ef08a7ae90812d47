import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findFileInput, findNamed, named, readList } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { waitUntil } from '../browsers/wait-until';
import { drawPicture, pageText, statusOf, waitForText } from './support';

let extension: RunningExtension;
let options: Page;
let folder: string;

beforeAll(async () => {
  extension = await startExtension();
  folder = await mkdtemp(join(tmpdir(), 'linkloom-import-'));
});

afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  options = await extension.openOptions();
  await findNamed(options, 'region', 'Libraries');
});

afterEach(() => options.close());

const HUGO = {
  'hugo.toml': 'baseURL = "https://blog.test/"\n[permalinks]\nposts = "/:year/:slug/"\n',
  'content/posts/one.md':
    '+++\ntitle = "Walking the old canal"\ndate = 2024-05-01\ntags = ["canals"]\n+++\nA long walk.\n',
  'content/posts/two.md': '---\ntitle: Locks and keepers\ndate: 2025-01-02\n---\nWater.\n',
  'content/posts/broken.md': '---\ntitle: [\n---\n',
};

/** Chooses a ZIP of the files as the posts to import. */
async function chooseZip(files: Readonly<Record<string, string>>): Promise<void> {
  const path = join(folder, 'blog.zip');
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  await writeFile(path, zipSync(Object.fromEntries(entries)));
  const input = await findFileInput(options, 'Import posts');
  await input.uploadFile(path);
}

const headings = () =>
  options.$$eval('.library h3', (all) =>
    all.map((one) => one.firstChild?.nextSibling?.textContent),
  );

async function removeLibrary(): Promise<void> {
  await clickNamed(options, 'button', 'Remove blog.test…');
  await clickNamed(options, 'button', 'Remove library');
  await waitUntil('the library is gone', async () => !(await headings()).includes('blog.test'));
}

describe('an import', () => {
  test('shows addresses and problems, saves, updates, and is removed', async () => {
    await chooseZip(HUGO);
    await waitForText(options, '2 posts found (hugo)');
    expect(await pageText(options)).toContain('https://blog.test/2024/walking-the-old-canal/');
    expect(await pageText(options)).toContain('1 problem');
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    await findNamed(options, 'switch', 'Use tag canals');

    const { 'content/posts/two.md': _, ...others } = HUGO;
    await chooseZip({ ...others, 'content/posts/three.md': '---\ntitle: A third\n---\nText.\n' });
    await waitForText(options, 'Added: 1');
    expect(await pageText(options)).toMatch(/Changed: 0\s+Removed: 1/);
    await clickNamed(options, 'button', 'Cancel import');
    await waitForText(options, 'Nothing was changed');
    await removeLibrary();
  });

  test('finds the imported posts in the popup, and not those of a library that is off', async () => {
    await chooseZip(HUGO);
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    const find = () =>
      options.evaluate(async () => {
        const messenger: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } =
          Reflect.get(globalThis, 'chrome');
        const type = 'background:search';
        return JSON.stringify(
          await messenger.runtime.sendMessage({ type, request: { tabId: 0, query: 'canal' } }),
        );
      });
    expect(await find()).toContain('https://blog.test/2024/walking-the-old-canal/');
    await clickNamed(options, 'switch', 'Use library blog.test');
    await waitUntil('the posts are gone', async () => !(await find()).includes('blog.test'));
    await removeLibrary();
  });
});

describe('several libraries', () => {
  test('are moved by the keyboard, keep the focus, and show their colours in the popup', async () => {
    await chooseZip(HUGO);
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    const up = await findNamed(options, 'button', 'Move blog.test up');
    await up.focus();
    await options.keyboard.press('Enter');
    await waitUntil('it is the first', async () => (await headings())[0] === 'blog.test');
    const focused = () =>
      options.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await waitUntil('the focus came along', async () => (await focused()) === 'Move blog.test up');

    const palette = await findNamed(options, 'group', 'Colour of blog.test');
    await (await palette.waitForSelector('input[aria-label="violet"]'))?.evaluate((input) => {
      if (input instanceof HTMLElement) input.click();
    });
    await (await findNamed(options, 'combobox', 'Language of blog.test')).select('de');
    await waitUntil('it is saved', async () => /language of “blog/.test(await statusOf(options)));
    await options.reload();
    await findNamed(options, 'button', 'Move blog.test up');
    expect((await headings())[0]).toBe('blog.test');

    const popup = await extension.openPopupTab(options);
    const search = await findNamed(popup, 'searchbox', 'Search posts');
    await search.type('canal');
    const dot = await popup.waitForSelector('.facts [aria-label="blog.test"]');
    expect(await dot?.evaluate((element) => element.getAttribute('data-colour'))).toBe('violet');
    await popup.close();
    await removeLibrary();
  });
});

describe('the tags of a library', () => {
  test('take over a phrase that their posts suggest', async () => {
    await chooseZip({
      'hugo.toml': 'baseURL = "https://blog.test/"\n',
      'content/posts/a.md': '---\ntitle: A towpath walk in spring\ntags: [canals]\n---\nText.\n',
      'content/posts/b.md': '---\ntitle: Towpath walks for all\ntags: [canals]\n---\nText.\n',
    });
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    await clickNamed(options, 'button', 'Suggest phrases for canals');
    const add = 'Add phrase towpath walk to canals';
    await clickNamed(options, 'button', add);
    const box = await findNamed(options, 'textbox', 'Phrases for canals');
    await waitUntil('the phrase is one of the tag', async () => {
      const text = await box.evaluate((input) => ('value' in input ? String(input.value) : ''));
      return text === 'canals, towpath walk';
    });
    await waitUntil(
      'it is suggested no more',
      async () => !(await options.$(named('button', add))),
    );
    await removeLibrary();
  });
});

describe('the picture of a library', () => {
  const canal = 'The lock keeper of the old canal opens the gates of the lock for narrow boats.';
  const files = {
    'hugo.toml': 'baseURL = "https://blog.test/"\n',
    'content/posts/keepers.md': `---\ntitle: Lock keepers of the canal\ntags: [canals]\n---\n${canal}\n`,
    'content/posts/walk.md': `---\ntitle: A walk\ntags: [canals]\n---\nWe met a lock keeper. ${canal}\n`,
    'content/posts/boats.md': `---\ntitle: Narrow boats\n---\n${canal} See [them](/posts/keepers/).\n`,
  };

  test('shows topics, links and posts without any, and finds where a link would fit', async () => {
    await chooseZip(files);
    await clickNamed(options, 'button', 'Save 3 posts');
    await waitForText(options, '3 posts saved.');
    await drawPicture(options, 'blog.test');
    const picture = await findNamed(options, 'region', 'Picture');
    const bars = () =>
      picture.$$eval('svg[role="img"][aria-label="Topics by posts"] path', (all) => all.length);
    await waitUntil('the topic has a bar', async () => (await bars()) === 1);
    const text = () => picture.evaluate((element) => element.textContent ?? '');
    expect(await text()).toContain('Links between them1');
    expect(await text()).toContain('Without a link to them2');

    await clickNamed(options, 'button', 'Find links for Lock keepers of the canal');
    await findNamed(options, 'list', 'Posts that should link to it');
    await clickNamed(options, 'button', 'Copy link for A walk');
    await waitUntil('it is copied', async () => /copied/.test(await statusOf(options)));
    expect(await readList(options, 'Linked from')).toEqual(['Narrow boats']);
    const linkers = await readList(options, 'Posts that should link to it');
    expect(linkers.map((line) => line.split('\n')[0])).toEqual([expect.stringMatching(/^A walk/)]);
    await removeLibrary();
    await waitUntil(
      'the picture is put away',
      async () => !(await text()).includes('Links between'),
    );
  });
});

describe('a back-up', () => {
  test('brings back what was removed, after it has shown what would change', async () => {
    await chooseZip(HUGO);
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts saved.');
    await clickNamed(options, 'switch', 'Use tag canals');
    await waitUntil('it is saved', async () => /not looked for/.test(await statusOf(options)));

    const session = await extension.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await clickNamed(options, 'button', 'Back up everything');
    await waitForText(options, 'The back-up is among your downloads.');
    const name = await waitUntil('the file is there', async () =>
      (await readdir(folder)).find((file) => /^linkloom-backup.*\.jsonl$/.test(file)),
    );
    await removeLibrary();
    await clickNamed(options, 'button', 'Reset settings…');
    await clickNamed(options, 'button', 'Reset everything');
    await waitUntil('it is reset', async () => /is reset/.test(await statusOf(options)));

    const input = await findFileInput(options, 'Restore a back-up');
    await input.uploadFile(join(folder, name));
    await waitForText(options, 'Library “blog.test” comes back with 2 posts.');
    expect(await pageText(options)).toContain('Settings of 1 tag.');
    expect(await headings()).not.toContain('blog.test');
    await clickNamed(options, 'button', 'Restore everything');
    await waitForText(options, 'The back-up is restored.');
    const tag = await findNamed(options, 'switch', 'Use tag canals');
    await waitUntil('the tag is off as it was', async () =>
      tag.evaluate((one) => 'checked' in one && one.checked === false),
    );
    await removeLibrary();
  });

  test('that is none is refused with a sentence', async () => {
    const path = join(folder, 'other.jsonl');
    await writeFile(path, '{"linkloom":"backup","version":1}\n');
    await (await findFileInput(options, 'Restore a back-up')).uploadFile(path);
    await waitForText(options, 'Nothing was changed.');
  });
});
