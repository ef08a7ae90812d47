import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd, pressRedo, pressUndo, selectWords } from '../browsers/writing';
import {
  caretInText,
  fieldValue,
  htmlOf,
  insertFirstFromToolbar,
  insertFromToolbar,
  posts,
  statusOf,
  urlOf,
  waitForBadge,
  withExtension,
} from './support';

const scene = withExtension();
let page: Page;

const insert = (title: string) => insertFromToolbar(scene.extension, page, title);

/** The events that the page's own listeners saw, since the last call. */
function seenEvents(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(window, 'seen');
    Reflect.set(window, 'seen', []);
    return Array.isArray(seen) ? seen.map(({ type, target }) => `${type} ${target}`) : [];
  });
}

describe('in a page of fields', () => {
  beforeEach(async () => {
    page = await scene.open('writing.html');
  });

  test('a rich editor gets a link where the caret is', async () => {
    await caretToEnd(page, '#rich');
    await seenEvents();
    expect(await insert(posts.money)).toMatch(/^Link inserted\./);
    const html = await htmlOf(page, '#rich');
    expect(html).toContain(`<a href="${urlOf('money')}">${posts.money}</a>`);
    expect(html).toMatch(/^<p>We paid for <em>qualified leads<\/em> and got a list\.<\/p>/);
    expect(await seenEvents()).toContain('input rich');
  });

  test('one undo takes it back and redo returns it', async () => {
    await caretToEnd(page, '#rich');
    const before = await htmlOf(page, '#rich');
    await insert(posts.money);
    const linked = await htmlOf(page, '#rich');
    await page.bringToFront();
    await pressUndo(page);
    await waitUntil('undone', async () => (await htmlOf(page, '#rich')) === before);
    await pressRedo(page);
    await waitUntil('redone', async () => (await htmlOf(page, '#rich')) === linked);
  });

  test('the selected words of a rich editor become the link', async () => {
    await selectWords(page, '#rich', 'history');
    expect(await insert(posts.important)).toBe('Link inserted on the selected words.');
    expect(await htmlOf(page, '#rich')).toContain(
      `The rest is <a href="${urlOf('important')}">history</a>.`,
    );
  });

  test('a Markdown field gets Markdown', async () => {
    const before = await fieldValue(page, '#markdown');
    await caretToEnd(page, '#markdown');
    expect(await insert(posts.does)).toMatch(/^Link inserted\./);
    expect(await fieldValue(page, '#markdown')).toBe(`${before}[${posts.does}](${urlOf('does')})`);
  });

  test('the selected words of a Markdown field become the link, and undo gives them back', async () => {
    const before = await fieldValue(page, '#markdown');
    await caretInText(page, '#markdown', { on: 'count' });
    await insert(posts.does);
    expect(await fieldValue(page, '#markdown')).toBe(
      before.replace('count', `[count](${urlOf('does')})`),
    );
    await page.bringToFront();
    await pressUndo(page);
    await waitUntil('undone', async () => (await fieldValue(page, '#markdown')) === before);
  });

  test.each(['#plain', '#headline'])('a plain field (%s) gets title and URL', async (field) => {
    await caretToEnd(page, field);
    await page.keyboard.type(' ');
    const before = await fieldValue(page, field);
    await insert(posts.means);
    expect(await fieldValue(page, field)).toBe(`${before}${posts.means} ${urlOf('means')}`);
    await pressUndo(page);
    await waitUntil('undone', async () => (await fieldValue(page, field)) === before);
  });

  test('text on both sides of the caret stays as it is', async () => {
    await caretInText(page, '#markdown', { after: 'first' });
    const before = await fieldValue(page, '#markdown');
    await insert(posts.does);
    const after = await fieldValue(page, '#markdown');
    const link = `[${posts.does}](${urlOf('does')})`;
    expect(after).toContain(link);
    expect(after.replace(link, '').replaceAll(/\s+/g, '')).toBe(before.replaceAll(/\s+/g, ''));
  });

  test('a field with no room left is left alone, and the link is copied', async () => {
    await caretToEnd(page, '#short');
    const before = await fieldValue(page, '#short');
    expect(await insert(posts.means)).toMatch(/no room.*copied/);
    expect(await fieldValue(page, '#short')).toBe(before);
  });

  test('a read-only field is left alone, and the link is copied', async () => {
    await page.click('#fixed');
    expect(await insert(posts.means)).toMatch(/read-only.*copied/);
    expect(await fieldValue(page, '#fixed')).toBe('Nobody writes here.');
  });

  test('a password field is never written in', async () => {
    await page.click('#password');
    expect(await insert(posts.means)).toMatch(/copied/);
    expect(await fieldValue(page, '#password')).toBe('lead generation');
  });

  test('a field that is gone gets nothing, and the link is copied', async () => {
    await caretToEnd(page, '#plain');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.clickToolbarButton(page);
    await findNamed(popup, 'button', `Insert link: ${posts.means}`);
    await page.$eval('#plain', (field) => field.remove());
    await clickNamed(popup, 'button', `Insert link: ${posts.means}`);
    expect(await statusOf(popup)).toMatch(/copied/);
  });

  test('the format that the person chooses counts', async () => {
    await caretToEnd(page, '#plain');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.openPopupTab(page);
    const choice = await findNamed(popup, 'combobox', 'Link format');
    await choice.select('html');
    await clickNamed(popup, 'button', `Insert link: ${posts.means}`);
    expect(await statusOf(popup)).toMatch(/^Link inserted/);
    const link = `<a href="${urlOf('means')}">${posts.means}</a>`;
    expect(await fieldValue(page, '#plain')).toContain(link);
    await choice.select('auto');
  });
});

test('a field that an app controls keeps the link', async () => {
  page = await scene.open('controlled.html');
  await caretToEnd(page, '#controlled');
  await insert(posts.money);
  const value = await fieldValue(page, '#controlled');
  expect(value).toContain(urlOf('money'));
  const state = () => page.$eval('#state', (output) => output.textContent);
  await waitUntil('the app has taken it into its state', async () => (await state()) === value);
  await page.keyboard.type('!');
  expect(await fieldValue(page, '#controlled')).toBe(`${value}!`);
});

describe('in frames', () => {
  beforeEach(async () => {
    page = await scene.open('frames.html');
  });

  async function frameOf(id: string): Promise<Frame> {
    const element = await page.waitForSelector(`#${id}`);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`There is no frame ${id}.`);
    return frame;
  }

  test.each([
    ['same', '#framed'],
    ['other', '#framed'],
    ['made', '#blank'],
  ])('the editor in the frame "%s" gets the link', async (id, editor) => {
    const frame = await frameOf(id);
    await frame.waitForSelector(`${editor} p`);
    await caretToEnd(frame, editor);
    const { status, url, title } = await insertFirstFromToolbar(scene.extension, page);
    expect(status).toMatch(/^Link inserted/);
    const html = await frame.$eval(editor, (field) => field.innerHTML);
    expect(html).toContain(`<a href="${url}">${title}</a>`);
  });
});

describe('in an open shadow root', () => {
  beforeEach(async () => {
    page = await scene.open('shadow.html');
  });

  test('a rich editor gets the link at the caret', async () => {
    await page.click('::-p-text(In the shadow)');
    await page.keyboard.press('End');
    const { status, url, title } = await insertFirstFromToolbar(scene.extension, page);
    expect(status).toMatch(/^Link inserted/);
    const html = await page.$eval('>>> #shadowed', (field) => field.innerHTML);
    expect(html).toContain('lead generation and the sales funnel.');
    expect(html).toContain(`<a href="${url}">${title}</a>`);
  });

  test('a textarea gets the link', async () => {
    await page.click('>>> #area');
    const { status, url } = await insertFirstFromToolbar(scene.extension, page);
    expect(status).toMatch(/^Link inserted/);
    expect(await fieldValue(page, '>>> #area')).toContain(url);
  });
});

describe('in a closed shadow root', () => {
  let field: ElementHandle<Element>;
  const draft = () => field.evaluate(({ innerHTML }) => innerHTML);

  beforeEach(async () => {
    page = await scene.open('shadow.html#closed');
    // The page hands it out: no driver reaches into a closed root either.
    const handle = await page.evaluateHandle(() => {
      const component = document.querySelector('note-editor');
      const inside: unknown = component && Reflect.get(component, 'draft');
      return inside instanceof Element ? inside : document.body;
    });
    field = handle;
    await field.click();
    await page.keyboard.press('End');
  });

  test('a rich editor gets the link at the caret, and one undo takes it back', async () => {
    const before = await draft();
    const { status, url, title } = await insertFirstFromToolbar(scene.extension, page);
    expect(status).toMatch(/^Link inserted/);
    expect(await draft()).toBe(before.replace('</p>', `<a href="${url}">${title}</a></p>`));
    await page.bringToFront();
    await pressUndo(page);
    await waitUntil('undone', async () => (await draft()) === before);
  });

  test('words of it become the link', async () => {
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.clickToolbarButton(page);
    const offer = await popup.waitForSelector('button[aria-label^="Link “"]');
    const label = await offer?.evaluate(({ ariaLabel }) => ariaLabel ?? '');
    await clickNamed(popup, 'button', label ?? '');
    const words = /“(.+?)”/.exec(label ?? '')?.[1];
    expect(await statusOf(popup)).toBe(`Link put on “${words}”.`);
    expect(await draft()).toContain(`>${words}</a>`);
  });
});
