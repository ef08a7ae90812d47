import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { waitUntil } from '../browsers/wait-until';
import { caretToEnd, pressRedo, pressUndo } from '../browsers/writing';
import { fieldValue, htmlOf, statusOf, waitForBadge, withExtension } from './support';

const scene = withExtension();
let page: Page;

beforeEach(async () => {
  page = await scene.open('anchors.html');
});

afterEach(async () => {
  await page.close();
});

/** A button of the popup that puts a link on words of the draft. */
interface Offer {
  readonly button: string;
  readonly words: string;
  readonly paragraph: number;
  readonly title: string;
}

/** The words that the popup offers now for the posts it lists, with what is behind "Other words". */
async function offersNow(popup: Page): Promise<readonly Offer[]> {
  const labels = await popup.$$eval('button', (all) => all.map((button) => button.ariaLabel ?? ''));
  return labels.flatMap((button) => {
    const match = /^Link “(.+)” in paragraph (\d+): (.+)$/.exec(button);
    const [, words = '', paragraph, title = ''] = match ?? [];
    return match ? [{ button, words, paragraph: Number(paragraph), title }] : [];
  });
}

/** The same, waiting for some. */
function offersIn(popup: Page): Promise<readonly Offer[]> {
  return waitUntil('the popup offers words', async () => {
    const offers = await offersNow(popup);
    return offers.length > 0 && offers;
  });
}

/** A real click on the toolbar button; answers with the popup and the words it offers first. */
async function openOffer() {
  await waitForBadge(scene.extension, page);
  const popup = await scene.extension.clickToolbarButton(page);
  const [offer] = await offersIn(popup);
  if (offer === undefined) throw new Error('The popup offers no words.');
  return { popup, offer };
}

/** The address of the post with a title, as the popup links to it. */
function addressOf(popup: Page, title: string): Promise<string> {
  return popup.$$eval(
    '.posts h3 a, li h3 a',
    (links, wanted) =>
      links.flatMap((a) =>
        a instanceof HTMLAnchorElement && a.textContent === wanted ? [a.href] : [],
      )[0] ?? '',
    title,
  );
}

/** The words that are shown in the page now. */
function shownWords(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)),
  );
}

const waitForShown = (words: string) =>
  waitUntil(`“${words}” is shown`, async () => (await shownWords()).join() === words);
const waitForNoneShown = () =>
  waitUntil('no words are shown', async () => (await shownWords()).length === 0);

async function waitForHtml(selector: string, html: string): Promise<void> {
  await waitUntil(`${selector} is as wanted`, async () => (await htmlOf(page, selector)) === html);
}

describe('words of a rich editor', () => {
  test('become the link in place, and one undo takes it back', async () => {
    await caretToEnd(page, '#rich');
    const before = await htmlOf(page, '#rich');
    const text = await page.$eval('#rich', (field) => field.textContent);
    const { popup, offer } = await openOffer();
    const url = await addressOf(popup, offer.title);
    await clickNamed(popup, 'button', offer.button);
    expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
    const links = await page.$$eval('#rich a', (all) =>
      all.map((a) => [a.getAttribute('href'), a.textContent]),
    );
    expect(links).toEqual([[url, offer.words]]);
    expect(await page.$eval('#rich', (field) => field.textContent)).toBe(text);
    const linked = await htmlOf(page, '#rich');
    await popup.close();
    await page.bringToFront();
    await pressUndo(page);
    await waitForHtml('#rich', before);
    await pressRedo(page);
    await waitForHtml('#rich', linked);
  });

  test('stand in the paragraph that the button names', async () => {
    await caretToEnd(page, '#rich');
    const { popup } = await openOffer();
    const paragraphs = await page.$$eval('#rich p', (all) => all.map((p) => p.textContent));
    for (const { words, paragraph } of await offersIn(popup)) {
      expect(paragraphs[paragraph - 1]).toContain(words);
    }
  });

  test('become the link though the person was in another field last', async () => {
    await caretToEnd(page, '#rich');
    const { popup, offer } = await openOffer();
    await popup.close();
    await page.click('#notes');
    const again = await scene.extension.openPopupTab(page);
    const offers = await offersIn(again);
    expect(offers.map(({ button }) => button)).toContain(offer.button);
    await clickNamed(again, 'button', offer.button);
    expect(await statusOf(again)).toBe(`Link put on “${offer.words}”.`);
    expect(await page.$$eval('#rich a', (all) => all.map((a) => a.textContent))).toEqual([
      offer.words,
    ]);
    expect(await fieldValue(page, '#notes')).toBe('');
    await again.close();
  });

  test('become the link though the person was in no field yet', async () => {
    const { popup, offer } = await openOffer();
    await clickNamed(popup, 'button', offer.button);
    expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
    expect(await page.$$eval('#rich a', (all) => all.map((a) => a.textContent))).toEqual([
      offer.words,
    ]);
  });
});

test('words are offered for a post that was searched, until the draft links to it', async () => {
  await caretToEnd(page, '#rich');
  const { popup } = await openOffer();
  await (await findNamed(popup, 'searchbox', 'Search posts')).type('make money');
  const title = 'Does Lead Generation Make Money?';
  const offer = await waitUntil('words are offered for the post', async () =>
    (await popup.$('.posts[aria-label="Search results"]')) !== null
      ? (await offersNow(popup)).find((one) => one.title === title)
      : undefined,
  );
  await clickNamed(popup, 'button', offer.button);
  expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
  expect(await page.$$eval('#rich a', (all) => all.map((a) => a.textContent))).toEqual([
    offer.words,
  ]);
  await waitUntil('no more words are offered for it', async () =>
    (await offersNow(popup)).every((one) => one.title !== title),
  );
});

test('words of a textarea become the link in place, and one undo takes it back', async () => {
  await caretToEnd(page, '#plain');
  await page.keyboard.type(' ');
  const before = await fieldValue(page, '#plain');
  await waitForBadge(scene.extension, page);
  const popup = await scene.extension.clickToolbarButton(page);
  const lines = before.split('\n').filter((line) => line !== '');
  // The words of the other field are offered until this one is read.
  const offer = await waitUntil('words of the textarea are offered first', async () => {
    const [first] = await offersIn(popup);
    return first && lines[first.paragraph - 1]?.includes(first.words) && first;
  });
  const url = await addressOf(popup, offer.title);
  await clickNamed(popup, 'button', offer.button);
  expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
  const after = await fieldValue(page, '#plain');
  expect(after).toContain(`${offer.words} ${url}`);
  expect(after.replace(` ${url}`, '')).toBe(before);
  await popup.close();
  await page.bringToFront();
  await pressUndo(page);
  await waitUntil('undone', async () => (await fieldValue(page, '#plain')) === before);
});

test('words in an open shadow root are shown there and become the link', async () => {
  await page.goto(`${scene.site.origin}/shadow.html`);
  await page.click('::-p-text(In the shadow)');
  const { popup, offer } = await openOffer();
  await (await findNamed(popup, 'button', offer.button)).hover();
  await waitForShown(offer.words);
  await clickNamed(popup, 'button', offer.button);
  expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
  expect(await page.$$eval('>>> #shadowed a', (all) => all.map((a) => a.textContent))).toEqual([
    offer.words,
  ]);
});

test.each([
  ['of the same origin', 'same'],
  ['of another origin', 'other'],
])('words in a frame %s are shown there and become the link', async (_, id) => {
  await page.goto(`${scene.site.origin}/frames.html`);
  const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${id}.`);
  await frame.waitForSelector('#framed p');
  await caretToEnd(frame, '#framed');
  await frame.$eval('#framed p', (first) => getSelection()?.collapse(first, 0));
  await page.keyboard.type('A note.');
  await page.keyboard.press('Enter');
  const { popup } = await openOffer();
  // The other frame holds the same words, in its first paragraph.
  const offer = await waitUntil('words of what is written are offered first', async () => {
    const [first] = await offersIn(popup);
    return first?.paragraph === 2 && first;
  });
  await (await findNamed(popup, 'button', offer.button)).hover();
  await waitUntil('the words are shown', () => frame.evaluate(() => CSS.highlights.size === 1));
  await clickNamed(popup, 'button', offer.button);
  expect(await statusOf(popup)).toBe(`Link put on “${offer.words}”.`);
  const links = await frame.$$eval('#framed a', (all) => all.map((a) => a.textContent));
  expect(links).toEqual([offer.words]);
});

test('a post that the draft links to is offered no second time', async () => {
  await caretToEnd(page, '#rich');
  const { offer } = await openOffer();
  const count = Number(await scene.extension.badge(page));
  const again = await scene.extension.openPopupTab(page);
  await clickNamed(again, 'button', offer.button);
  await statusOf(again);
  const buttons = () => again.$$eval('button', (all) => all.map((button) => button.ariaLabel));
  expect(await buttons()).toContain(`Insert link: ${offer.title}`);
  const badge = async () => Number(await scene.extension.badge(page));
  await waitUntil('the post is no longer counted', async () => (await badge()) === count - 1);
  await waitUntil('no words of the link are offered', async () =>
    (await offersNow(again)).every(
      ({ words, paragraph }) => paragraph !== offer.paragraph || !offer.words.includes(words),
    ),
  );
  await again.close();
  await page.click('#rich p');
  await pressUndo(page);
  await waitUntil('it is counted again', async () => (await badge()) === count);
});

describe('words under the pointer or the focus', () => {
  const wholePage = () => page.content();
  const colour = () =>
    page.$eval(
      '#rich p',
      (p) => getComputedStyle(p, '::highlight(linkloom-words)').backgroundColor,
    );

  test('are shown in the page, whose DOM stays as it is, and hidden when they are left', async () => {
    await caretToEnd(page, '#rich');
    const before = await wholePage();
    const { popup, offer } = await openOffer();
    const button = await findNamed(popup, 'button', offer.button);
    await button.hover();
    await waitForShown(offer.words);
    expect(await colour()).not.toBe('rgba(0, 0, 0, 0)');
    expect(await wholePage()).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await (await findNamed(popup, 'searchbox', 'Search posts')).hover();
    await waitForNoneShown();
    expect(await wholePage()).toBe(before);
  });

  test('are shown by Tab, and hidden when the popup is closed', async () => {
    await caretToEnd(page, '#rich');
    const { popup, offer } = await openOffer();
    const focused = () => popup.evaluate(() => document.activeElement?.ariaLabel ?? '');
    await (await findNamed(popup, 'button', `Insert link: ${offer.title}`)).focus();
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    expect(await focused()).toBe(offer.button);
    await waitForShown(offer.words);
    await popup.close();
    await waitForNoneShown();
  });

  test('are hidden when they become the link', async () => {
    await caretToEnd(page, '#rich');
    const { popup, offer } = await openOffer();
    await (await findNamed(popup, 'button', offer.button)).hover();
    await waitForShown(offer.words);
    await clickNamed(popup, 'button', offer.button);
    await statusOf(popup);
    await waitForNoneShown();
  });

  test('are brought into sight, and nothing moves where they are there already', async () => {
    await caretToEnd(page, '#rich');
    const { popup, offer } = await openOffer();
    const button = await findNamed(popup, 'button', offer.button);
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
    await page.evaluate(() => window.scrollTo(0, 10));
    await button.hover();
    await waitForShown(offer.words);
    expect(await scrolled()).toBe(10);
    await (await findNamed(popup, 'searchbox', 'Search posts')).hover();
    await waitForNoneShown();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await button.hover();
    await waitForShown(offer.words);
    expect(await scrolled()).toBeLessThan(200);
  });
});
