import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickNamed, findFileInput, findNamed, named } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { waitUntil } from '../browsers/wait-until';
import { drawPicture } from './support';

const POSTS = 20_000;
const TAGS = 2000;
/** A window shows about twenty rows; that a few more are drawn is for the library to choose. */
const MOST_ROWS = 100;

let extension: RunningExtension;
let options: Page;
let folder: string;

const number = (n: number) => String(n).padStart(5, '0');

beforeAll(async () => {
  extension = await startExtension();
  folder = await mkdtemp(join(tmpdir(), 'linkloom-large-'));
  const rows = Array.from(
    { length: POSTS },
    (_, n) =>
      `https://blog.test/p${number(n)}/,Post ${number(n)} on subject${n % TAGS},label ${number(n % TAGS)}`,
  );
  const path = join(folder, 'posts.csv');
  await writeFile(path, ['url,title,tags', ...rows].join('\n'));
  options = await extension.openOptions();
  await (await findFileInput(options, 'Import posts')).uploadFile(path);
  const save = named('button', 'Save 20,000 posts');
  await options.waitForSelector(save, { timeout: 60_000 });
  await clickNamed(options, 'button', 'Save 20,000 posts');
  await options.waitForSelector(named('switch', 'Use tag label 00000'), { timeout: 100_000 });
}, 200_000);

afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

/** How many rows of a table are drawn, and how many it says it has. */
const countRows = (table: string) =>
  options.$eval(named('table', table), (element) => ({
    drawn: element.querySelectorAll('tbody > tr[aria-rowindex]').length,
    said: Number(element.getAttribute('aria-rowcount')) - 1,
  }));

async function scrollToEnd(table: string): Promise<void> {
  await options.$eval(named('table', table), (element) => {
    element.parentElement?.scrollTo(0, element.parentElement.scrollHeight);
  });
}

/** Scrolls until the row is there: rows are measured as they appear, so the end moves at first. */
async function scrollUntil(table: string, role: string, name: string): Promise<void> {
  await waitUntil(`${name} is drawn`, async () => {
    await scrollToEnd(table);
    return options.$(named(role, name));
  });
}

describe('a library of 20,000 posts', () => {
  test('draws few of its posts, and the last one where it is scrolled to', async () => {
    await options.$$eval('summary', (all) =>
      all.find((one) => one.textContent === 'Posts of blog.test')?.click(),
    );
    await findNamed(options, 'table', 'Posts of blog.test');
    const last = `Recommend Post ${number(POSTS - 1)} on subject${(POSTS - 1) % TAGS}`;
    expect(await options.$(named('switch', last))).toBeNull();
    await waitUntil(
      'rows are drawn',
      async () => (await countRows('Posts of blog.test')).drawn > 5,
    );
    await scrollUntil('Posts of blog.test', 'switch', last);
    const { drawn, said } = await countRows('Posts of blog.test');
    expect(said).toBe(POSTS);
    expect(drawn).toBeLessThan(MOST_ROWS);
  });

  test('is searched by title, and a post is taken out of the recommendations', async () => {
    const box = await findNamed(options, 'searchbox', 'Find posts of blog.test');
    await box.type('post 12345');
    const name = 'Recommend Post 12345 on subject345';
    await waitUntil('one is found', async () => {
      const { drawn } = await countRows('Posts of blog.test');
      return drawn === 1;
    });
    await clickNamed(options, 'switch', name);
    const isOn = async () =>
      (await findNamed(options, 'switch', name)).evaluate(
        (input) => 'checked' in input && input.checked,
      );
    await waitUntil('it is saved', async () => !(await isOn()));
    await options.reload();
    await findNamed(options, 'region', 'Tags');
  });

  test('draws few of its tags; one with the focus stays, however far the table is scrolled', async () => {
    await options.waitForSelector(named('switch', 'Use tag label 00000'), { timeout: 60_000 });
    const first = await findNamed(options, 'switch', 'Use tag label 00000');
    await first.focus();
    const last = `Use tag label ${number(TAGS - 1)}`;
    await scrollUntil('Tags', 'switch', last);
    const { drawn, said } = await countRows('Tags');
    expect(said).toBeGreaterThanOrEqual(TAGS);
    expect(drawn).toBeLessThan(MOST_ROWS);
    expect(await first.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('switches all tags that are shown at once, and takes it back', async () => {
    const box = await findNamed(options, 'searchbox', 'Filter tags');
    await box.type('label 000');
    await clickNamed(options, 'button', 'Switch all shown off');
    const isUsed = async () =>
      (await findNamed(options, 'switch', 'Use tag label 00042')).evaluate(
        (input) => 'checked' in input && input.checked,
      );
    await waitUntil('they are off', async () => !(await isUsed()));
    await clickNamed(options, 'button', 'Undo');
    await waitUntil('they are on', isUsed);
  });

  test('has a picture, with few of its rows drawn', async () => {
    await drawPicture(options, 'blog.test');
    await options.waitForSelector(named('table', 'Links between posts'), { timeout: 60_000 });
    await waitUntil(
      'rows are drawn',
      async () => (await countRows('Links between posts')).drawn > 5,
    );
    const { drawn, said } = await countRows('Links between posts');
    expect(said).toBe(POSTS);
    expect(drawn).toBeLessThan(MOST_ROWS);
  });
});
