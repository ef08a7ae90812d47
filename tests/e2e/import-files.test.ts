import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findFileInput, findNamed } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { pageText, waitForText } from './support';

let extension: RunningExtension;
let options: Page;
let folder: string;

const BLOG = {
  'hugo.toml': 'baseURL = "https://blog.test/"\n',
  'content/posts/one.md':
    '---\ntitle: Walking the old canal\ndate: 2024-05-01\n---\nA long walk.\n',
  'content/posts/deep/er/two.md': '---\ntitle: Locks and keepers\n---\nWater.\n',
  'content/posts/picture.png': 'no text',
};

beforeAll(async () => {
  extension = await startExtension();
  folder = await mkdtemp(join(tmpdir(), 'linkloom-files-'));
  for (const [path, text] of Object.entries(BLOG)) {
    await mkdir(join(folder, 'blog', path, '..'), { recursive: true });
    await writeFile(join(folder, 'blog', path), text);
  }
  const entries = Object.entries(BLOG).map(([path, text]) => [path, strToU8(text)] as const);
  await writeFile(join(folder, 'blog.zip'), zipSync(Object.fromEntries(entries)));
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

async function expectBlog(): Promise<void> {
  await waitForText(options, '2 posts found (hugo)');
  expect(await pageText(options)).toContain('https://blog.test/posts/one/');
  expect(await pageText(options)).toContain('https://blog.test/posts/deep/er/two/');
}

/** Drops a file or a folder of this machine, as the system would, on the place for it. */
async function drop(path: string): Promise<void> {
  const target = await options.waitForSelector('.drop');
  await target?.scrollIntoView();
  const box = await target?.boundingBox();
  const session = await options.createCDPSession();
  const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, ...point, data });
  }
  await session.detach();
}

describe('posts are read', () => {
  test('of a folder that was chosen', async () => {
    const input = await findFileInput(options, 'Import a folder');
    await input.uploadFile(join(folder, 'blog'));
    await expectBlog();
  });

  test('of a folder that was dropped, with the folders in it', async () => {
    await drop(join(folder, 'blog'));
    await expectBlog();
  });

  test('of a ZIP that was dropped', async () => {
    await drop(join(folder, 'blog.zip'));
    await expectBlog();
  });

  test('of one file that was dropped', async () => {
    await drop(join(folder, 'blog/content/posts/one.md'));
    await waitForText(options, '1 post found (markdown)');
    await waitForText(options, 'The site is not known');
    const save = await findNamed(options, 'button', 'Save 1 post');
    expect(await save.evaluate((button) => button.matches(':disabled'))).toBe(true);
    const site = await findNamed(options, 'textbox', 'Site of the import');
    await site.type('mine.test');
    await site.press('Enter');
    await waitForText(options, 'https://mine.test/posts/one/');
    expect(await save.evaluate((button) => button.matches(':disabled'))).toBe(false);
    await clickNamed(options, 'button', 'Cancel import');
  });

  test('and where there is none in a file, it is said why', async () => {
    await writeFile(join(folder, 'links.csv'), 'address\nhttps://blog.test/\n');
    const input = await findFileInput(options, 'Import posts');
    await input.uploadFile(join(folder, 'links.csv'));
    await waitForText(options, 'no post was found in links.csv');
    expect(await pageText(options)).not.toContain('Save 0 posts');
  });
});

describe('an import', () => {
  test('that was cancelled while it was read leaves nothing, and the next one is read', async () => {
    const posts = Array.from({ length: 4000 }, (_, at) => [
      `content/posts/${at}.md`,
      strToU8(`---\ntitle: Post ${at}\n---\n${'Some [words](/x) of *text*. '.repeat(200)}`),
    ]);
    const large = join(folder, 'large.zip');
    const config = [['hugo.toml', strToU8(BLOG['hugo.toml'])] as const];
    await writeFile(large, zipSync(Object.fromEntries([...config, ...posts]), { level: 1 }));
    const input = await findFileInput(options, 'Import posts');
    await input.uploadFile(large);
    await clickNamed(options, 'button', 'Cancel import');
    await waitForText(options, 'The import was cancelled. Nothing was changed.');
    expect(await pageText(options)).not.toContain('posts found');
    await drop(join(folder, 'blog.zip'));
    await expectBlog();
    await clickNamed(options, 'button', 'Cancel import');
    await waitForText(options, 'The import was cancelled. Nothing was changed.');
    expect(await pageText(options)).not.toContain('blog.test');
  });
});
