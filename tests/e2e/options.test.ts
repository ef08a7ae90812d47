import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findFileInput, findNamed, named, readList } from '../browsers/accessible';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd } from '../browsers/writing';
import {
  fieldValue,
  insertFromToolbar,
  posts,
  shownPosts,
  statusOf,
  waitForBadge,
  waitForNoBadge,
  withExtension,
} from './support';

const scene = withExtension();
let options: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkloom-settings-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  options = await scene.extension.openOptions();
  await findNamed(options, 'region', 'Tags');
});

afterEach(async () => {
  await reset();
  await options.close();
});

async function reset(): Promise<void> {
  await options.bringToFront();
  await clickNamed(options, 'button', 'Reset settings…');
  await clickNamed(options, 'button', 'Reset everything');
  await findNamed(options, 'button', 'Reset settings…');
}

/** The names of the tags, as the switches have them. */
function tagNames(): Promise<readonly string[]> {
  return options.$$eval('label', (labels) =>
    labels.flatMap((label) => /^Use tag (.+)/.exec(label.textContent ?? '')?.[1] ?? []),
  );
}

/** Writes a text over a field's and leaves it with Enter, which saves it. */
async function fill(name: string, text: string): Promise<void> {
  await options.bringToFront();
  const box = await findNamed(options, 'textbox', name);
  await box.click({ count: 3 });
  await options.keyboard.press('Backspace');
  await box.type(text);
  await options.keyboard.press('Enter');
}

async function topicsOf(page: Page): Promise<readonly string[]> {
  const popup = await scene.extension.openPopupTab(page);
  await findNamed(popup, 'list', 'Topics on this page');
  const topics = await readList(popup, 'Topics on this page');
  await popup.close();
  return topics;
}

describe('tags', () => {
  test('switched off reach open tabs without a reload, and so they do switched on again', async () => {
    const page = await scene.open('cost.html');
    const count = await waitForBadge(scene.extension, page);
    const names = await tagNames();
    expect(names.length).toBeGreaterThan(2);
    expect(names).not.toContain('post');
    await options.bringToFront();
    for (const name of names) await clickNamed(options, 'switch', `Use tag ${name}`);
    await waitForNoBadge(scene.extension, page);
    await options.bringToFront();
    for (const name of names) await clickNamed(options, 'switch', `Use tag ${name}`);
    expect(await waitForBadge(scene.extension, page)).toBe(count);
  });

  test('are found by the phrases that the person gives them', async () => {
    const page = await scene.open('bread.html');
    const [name = ''] = await tagNames();
    await fill(`Phrases for ${name}`, 'rye bread, sourdough');
    await waitUntil('the tag is a topic of the open page', async () => {
      const popup = await scene.extension.openPopupTab(page);
      const topics = await readList(popup, 'Topics on this page');
      await popup.close();
      return topics.some((topic) => topic.startsWith(name));
    });
  });

  test('show a new name to the popup', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    const [topic = ''] = await topicsOf(page);
    const name = (await tagNames()).find((tag) => topic.startsWith(tag)) ?? '';
    await options.bringToFront();
    await clickNamed(options, 'button', `Rename tag ${name}`);
    await options.waitForSelector(named('textbox', `New name for ${name}`));
    await fill(`New name for ${name}`, 'pipeline talk');
    await findNamed(options, 'switch', 'Use tag pipeline talk');
    await waitUntil('the popup has the new name', async () =>
      (await topicsOf(page)).some((shown) => shown.startsWith('pipeline talk')),
    );
  });

  test('can be added and deleted, and a deletion taken back', async () => {
    await fill('New tag', 'trade fairs');
    await findNamed(options, 'switch', 'Use tag trade fairs');
    await clickNamed(options, 'button', 'Delete tag trade fairs');
    await waitUntil('the tag is gone', async () => !(await tagNames()).includes('trade fairs'));
    await clickNamed(options, 'button', 'Undo');
    await findNamed(options, 'switch', 'Use tag trade fairs');
  });

  test('fit a screen of 320 pixels, also one that is a long word', async () => {
    const word = 'Rechtsschutzversicherungsgesellschaftenverzeichnis';
    await fill('New tag', word);
    await findNamed(options, 'switch', `Use tag ${word}`);
    await options.setViewport({ width: 320, height: 800 });
    await waitUntil('nothing lies beside the page', () =>
      options.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    );
  });

  test('merged hand their phrases and posts over', async () => {
    const [first = '', second = ''] = await tagNames();
    await clickNamed(options, 'button', `Merge tag ${first}`);
    const into = await findNamed(options, 'combobox', `Merge “${first}” into`);
    await into.select(second);
    await clickNamed(options, 'button', 'Merge');
    await waitUntil('the tag is merged', async () => !(await tagNames()).includes(first));
    expect(await tagNames()).toContain(second);
  });
});

describe('posts', () => {
  const openPosts = async () => {
    await options.bringToFront();
    await options.$$eval('summary', (all) =>
      all.find((one) => one.textContent?.startsWith('Posts of'))?.click(),
    );
    await findNamed(options, 'switch', `Recommend ${posts.money}`);
  };
  const isShown = async (page: Page, title: string) => {
    const popup = await scene.extension.openPopupTab(page);
    const list = await findNamed(popup, 'list', 'Topics on this page').then(() =>
      shownPosts(popup),
    );
    await popup.close();
    return list.some((post) => post.title === title);
  };

  test('are not recommended where the person wants them never to be, and are found by searching', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    expect(await isShown(page, posts.money)).toBe(true);
    await openPosts();
    await clickNamed(options, 'switch', `Recommend ${posts.money}`);
    await waitUntil('it is gone', async () => !(await isShown(page, posts.money)));
    const popup = await scene.extension.openPopupTab(page);
    await (await findNamed(popup, 'searchbox', 'Search posts')).type('make money');
    await findNamed(popup, 'button', `Insert link: ${posts.money}`);
    await popup.close();
  });

  test('are recommended where the phrases stand that the person gives them', async () => {
    const page = await scene.open('bread.html');
    await openPosts();
    await fill(`Phrases for the post ${posts.means}`, 'rye bread');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.openPopupTab(page);
    const [first] = await shownPosts(popup);
    expect(first?.title).toBe(posts.means);
    expect(first?.reasons.join()).toMatch(/rye bread/i);
    await popup.close();
  });
});

describe('the library', () => {
  async function libraryName(): Promise<string> {
    const labels = await options.$$eval('label', (all) => all.map((one) => one.textContent ?? ''));
    return labels.flatMap((label) => /^Site of (.+)/.exec(label)?.[1] ?? [])[0] ?? '';
  }

  test('moved to another site gives its posts other addresses', async () => {
    const name = await libraryName();
    await fill(`Site of ${name}`, 'https://blog.example.org');
    await fill(`URL pattern of ${name}`, '/read/:slug');
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.openPopupTab(page);
    await waitUntil('the posts have the new address', async () => {
      const [first] = await shownPosts(popup);
      return first?.url === 'https://blog.example.org/read/does-lead-generation-make-money';
    });
  });

  test('says what is wrong with an address, and keeps the old one', async () => {
    const label = `Site of ${await libraryName()}`;
    await fill(label, 'not an address');
    await options.waitForSelector('.fault');
    await options.reload();
    const field = await findNamed(options, 'textbox', label);
    const kept = await field.evaluate((input) => ('value' in input ? input.value : ''));
    expect(kept).toBe('https://leadcraftr.com');
  });

  test('gives every link the parameters that the person wants', async () => {
    await fill('Parameters for every link', 'utm_source=draft');
    const page = await scene.open('writing.html');
    await caretToEnd(page, '#markdown');
    await insertFromToolbar(scene.extension, page, posts.means);
    const url = 'https://leadcraftr.com/posts/what-does-lead-generation-mean/?utm_source=draft';
    expect(await fieldValue(page, '#markdown')).toContain(`](${url})`);
  });
});

describe('sites', () => {
  test('are switched off by name, and on again', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    await fill('Site', '127.0.0.1');
    await clickNamed(options, 'switch', 'On for 127.0.0.1');
    await waitForNoBadge(scene.extension, page);
    await options.bringToFront();
    await clickNamed(options, 'switch', 'On for 127.0.0.1');
    await waitForBadge(scene.extension, page);
  });

  test('have a format of their own', async () => {
    await fill('Site', '127.0.0.1');
    await (await findNamed(options, 'combobox', 'Link format on 127.0.0.1')).select('markdown');
    await waitUntil('it is saved', async () => / is saved/.test(await statusOf(options)));
    const page = await scene.open('writing.html');
    await caretToEnd(page, '#plain');
    await insertFromToolbar(scene.extension, page, posts.means);
    expect(await fieldValue(page, '#plain')).toContain(`[${posts.means}](`);
  });
});

describe('the settings as a file', () => {
  /** The file that Export gives, as a person finds it among the downloads. */
  async function exported(): Promise<string> {
    const session = await scene.extension.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await options.bringToFront();
    await clickNamed(options, 'button', 'Export settings');
    const name = await waitUntil('the file is there', async () =>
      (await readdir(folder)).find((file) => file.endsWith('.json') && file.includes('settings')),
    );
    return join(folder, name);
  }

  async function importFile(path: string): Promise<string> {
    const input = await findFileInput(options, 'Import settings');
    await input.uploadFile(path);
    return statusOf(options);
  }

  test('exported, reset and imported are what they were', async () => {
    const [name = ''] = await tagNames();
    await fill(`Phrases for ${name}`, 'a phrase of my own');
    await waitUntil('the phrase is saved', async () =>
      /phrases|saved/i.test(await statusOf(options)),
    );
    const path = await exported();
    expect(await readFile(path, 'utf8')).toContain('a phrase of my own');
    const phrases = async () => {
      const box = await findNamed(options, 'textbox', `Phrases for ${name}`);
      return box.evaluate((input) => ('value' in input ? String(input.value) : ''));
    };
    await reset();
    await waitUntil('the phrase is gone', async () => (await phrases()) !== 'a phrase of my own');
    await importFile(path);
    await waitUntil('the phrase is back', async () => (await phrases()) === 'a phrase of my own');
  });

  test.each([
    ['no JSON', '{ "version": 1,'],
    ['other JSON', '{"tags": ["a"]}'],
    ['a later version', '{"version": 99}'],
  ])('refuse %s with a sentence, and nothing changes', async (name, text) => {
    const [tag = ''] = await tagNames();
    await clickNamed(options, 'switch', `Use tag ${tag}`);
    await waitUntil('the switch is saved', () => statusOf(options));
    const path = join(folder, `${name}.json`);
    await writeFile(path, text);
    const before = await statusOf(options);
    await importFile(path);
    const said = await waitUntil('the page says why not', async () => {
      const status = await statusOf(options);
      return status !== before && status;
    });
    expect(said).toMatch(/\w+.*\.$/);
    await options.reload();
    const isUsed = (await findNamed(options, 'switch', `Use tag ${tag}`)).evaluate((input) =>
      'checked' in input ? input.checked : undefined,
    );
    expect(await isUsed).toBe(false);
  });
});
