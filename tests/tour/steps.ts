import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { clickNamed, findNamed, readList, readStatus } from '../browsers/accessible';
import { onScreen } from '../browsers/desktop';
import { choosePostEntry, openPostMenu } from '../browsers/native-menu';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd, pressRedo, pressUndo, selectWords } from '../browsers/writing';
import type { Scene } from './scene';

// The background's own global, in functions that run there.
declare const chrome: typeof extensionApi;

/** Takes the step's picture of a page. */
type Picture = (page: Page) => Promise<void>;

/** One thing that Linkloom does, done and looked at. */
export interface Step {
  readonly name: string;
  /** Answers with what was seen, in a sentence; throws with the sentence that says what was not. */
  run(scene: Scene, picture: Picture): Promise<string>;
}

interface DraftLink {
  readonly text: string;
  readonly url: string;
}

function draftLinks(page: Page): Promise<readonly DraftLink[]> {
  return page.$$eval('#draft a[href]', (links) =>
    links.map((link) => ({ text: link.textContent ?? '', url: link.getAttribute('href') ?? '' })),
  );
}

function draftText(page: Page): Promise<string> {
  return page.$eval('#draft', (draft) => draft.textContent ?? '');
}

function teaserText(page: Page): Promise<string> {
  return page.$eval('#teaser', (teaser) => ('value' in teaser ? String(teaser.value) : ''));
}

interface ListedPost {
  readonly title: string;
  readonly url: string;
  readonly lines: readonly string[];
}

/** The recommended posts in their order. */
async function listedPosts(popup: Page): Promise<readonly ListedPost[]> {
  const list = await findNamed(popup, 'list', 'Recommended posts');
  return list.$$eval(':scope > li', (items) =>
    items.map((item) => ({
      title: item.querySelector('a')?.textContent ?? '',
      url: item.querySelector('a')?.href ?? '',
      lines: item instanceof HTMLElement ? item.innerText.split('\n') : [],
    })),
  );
}

async function insertByButton(popup: Page, title: string): Promise<void> {
  await clickNamed(popup, 'button', `Insert link: ${title}`);
  const status = await waitUntil('the popup says how it went', () => readStatus(popup));
  if (!status.startsWith('Link inserted')) throw new Error(`The popup said "${status}"`);
}

async function firstPost(popup: Page): Promise<ListedPost> {
  const [post] = await listedPosts(popup);
  if (post === undefined) throw new Error('The popup lists no post.');
  return post;
}

const badge: Step = {
  name: 'badge',
  run: async ({ extension, page }, picture) => {
    const count = await waitUntil('the badge shows a number', () => extension.badge(page));
    await picture(page);
    if (!(Number(count) > 0)) throw new Error(`The badge says "${count}", which is no number.`);
    return `the toolbar button says ${count}: so many posts of the library fit this draft`;
  },
};

const toolbar: Step = {
  name: 'toolbar click',
  run: async ({ extension, page }, picture) => {
    const popup = await extension.clickToolbarButton(page);
    const topics = await waitUntil('the popup lists topics', async () => {
      const items = await readList(popup, 'Topics on this page');
      return items.length > 0 && items;
    });
    await picture(popup);
    await popup.close();
    return `the popup names the topics of the draft: ${topics.map((topic) => topic.replaceAll('\n', ' ')).join(', ')}`;
  },
};

const recommendations: Step = {
  name: 'recommendations',
  run: async ({ extension, page }, picture) => {
    const popup = await extension.openPopupTab(page);
    const posts = await listedPosts(popup);
    await picture(popup);
    await popup.close();
    const [first] = posts;
    if (first === undefined) throw new Error('The popup lists no post.');
    const reason = first.lines.find((line) => /[“"'‘]/.test(line)) ?? '';
    if (reason === '') throw new Error(`"${first.title}" is recommended without a reason.`);
    return `${posts.length} posts, first of all "${first.title}": ${reason}`;
  },
};

const insertion: Step = {
  name: 'insertion',
  run: async ({ extension, page }, picture) => {
    await caretToEnd(page, '#draft');
    await page.keyboard.type(' Read on: ');
    const popup = await extension.clickToolbarButton(page);
    const post = await firstPost(popup);
    await insertByButton(popup, post.title);
    await picture(popup);
    await popup.close();
    const [link] = await draftLinks(page);
    if (link?.text !== post.title || link.url !== post.url) {
      throw new Error(`The draft holds no link to "${post.title}".`);
    }
    return `Insert put a link to ${post.url} where the caret was`;
  },
};

const undo: Step = {
  name: 'undo',
  run: async ({ page }, picture) => {
    await page.bringToFront();
    await page.focus('#draft');
    const linked = await draftText(page);
    await pressUndo(page);
    await waitUntil('undo takes the link out', async () => (await draftLinks(page)).length === 0);
    const without = await draftText(page);
    await picture(page);
    if (!without.trimEnd().endsWith('Read on:')) {
      throw new Error(`Undo took more than the link: "…${without.slice(-40)}".`);
    }
    await pressRedo(page);
    await waitUntil('redo brings the link back', async () => (await draftLinks(page)).length === 1);
    if ((await draftText(page)) !== linked) throw new Error('Redo left another text than before.');
    return 'one Ctrl+Z took the link out and nothing else, Ctrl+Shift+Z brought it back';
  },
};

const markdown: Step = {
  name: 'Markdown',
  run: async ({ extension, page }, picture) => {
    await caretToEnd(page, '#teaser');
    const before = await teaserText(page);
    const popup = await extension.clickToolbarButton(page);
    const post = await firstPost(popup);
    await insertByButton(popup, post.title);
    await popup.close();
    await picture(page);
    const link = `[${post.title}](${post.url})`;
    const after = await teaserText(page);
    if (after.trimEnd() !== `${before.trimEnd()} ${link}`) {
      throw new Error(`The Markdown field ends with "…${after.slice(-80)}", not with ${link}.`);
    }
    return `the same in the Markdown field wrote ${link}`;
  },
};

/** Without a screen there is no native menu; the worker is told of a click on its first entry instead. */
async function clickEntryUnseen({ extension }: Scene, words: string): Promise<string> {
  const target = await extension.browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(extension.id),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('The background cannot be reached.');
  await worker.evaluate(dispatchMenuClick, words);
  return 'told to the background as a click';
}

/** Runs in the background; `dispatch` is how Chromium itself calls an event's listeners. */
async function dispatchMenuClick(words: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, url: 'http://127.0.0.1/*' });
  const { menu } = await chrome.storage.session.get('menu');
  const menuItemId = /"id":"(post:[^"]+)"/.exec(String(menu))?.[1];
  const click = { menuItemId, editable: true, selectionText: words, frameId: 0 };
  const { onClicked } = chrome.contextMenus;
  const dispatch: unknown = Reflect.get(onClicked, 'dispatch');
  if (typeof dispatch !== 'function')
    throw new Error('This Chromium has no way to tell of a click.');
  Reflect.apply(dispatch, onClicked, [click, tab]);
}

const rightClick: Step = {
  name: 'right-click',
  run: async (scene, picture) => {
    const { page, desktop } = scene;
    const words = 'qualified leads';
    const point = await selectWords(page, '#draft', words);
    let how: string;
    if (typeof desktop === 'string') {
      how = `${await clickEntryUnseen(scene, words)}. ${desktop}`;
    } else {
      // The menu is made ready while the hand goes from selecting to the other button.
      await delay(1_000);
      await openPostMenu(desktop, await onScreen(page, point));
      await picture(page);
      await choosePostEntry(desktop, 0);
      how = 'a real right-click in the native menu';
    }
    const link = await waitUntil('the selected words are a link', async () =>
      (await draftLinks(page)).find(({ text }) => text === words),
    );
    if (typeof desktop === 'string') await picture(page);
    return `"${words}" became a link to ${link.url} (${how})`;
  },
};

const options: Step = {
  name: 'options',
  run: async ({ extension, page }, picture) => {
    const popup = await extension.openPopupTab(page);
    const topics = async () => {
      // A page behind another is not read; it is when it is shown.
      await page.bringToFront();
      await delay(700);
      // Nor is the accessibility tree of a tab behind another kept up to date.
      await popup.bringToFront();
      return readList(popup, 'Topics on this page');
    };
    const isListed = async (tag: string) => (await topics()).some((topic) => topic.startsWith(tag));
    await waitUntil('the popup lists topics', async () => (await topics()).length > 0);
    const settings = await extension.openOptions();
    await findNamed(settings, 'region', 'Tags');
    await picture(settings);
    const tag = await firstListedTag(settings, isListed);
    const turn = async () => {
      await settings.bringToFront();
      await clickNamed(settings, 'switch', `Use tag ${tag}`);
    };
    await turn();
    await waitUntil(`"${tag}" leaves the topics`, async () => !(await isListed(tag)));
    await turn();
    await waitUntil(`"${tag}" is a topic again`, () => isListed(tag));
    return `switched off there, "${tag}" left the topics of the open draft; switched on, it came back`;
  },
};

/** The first tag of the options page that the draft shows. */
async function firstListedTag(
  settings: Page,
  isListed: (tag: string) => Promise<boolean>,
): Promise<string> {
  await settings.waitForSelector('::-p-aria([role="switch"])');
  const labels = await settings.$$eval('label', (all) => all.map((one) => one.textContent ?? ''));
  const tags = labels.flatMap((label) => /^Use tag (.+)/.exec(label)?.[1] ?? []);
  for (const tag of tags) if (await isListed(tag)) return tag;
  throw new Error('The options page has no switch for any topic of the draft.');
}

/** The tour in its order; each step goes on from where the one before it ended. */
export const steps: readonly Step[] = [
  badge,
  toolbar,
  recommendations,
  insertion,
  undo,
  markdown,
  rightClick,
  options,
];
