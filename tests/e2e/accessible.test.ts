import type { Page, SerializedAXNode } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { shownTitles, waitForBadge, withExtension } from './support';

const scene = withExtension();

const CONTROLS =
  /^(?:button|link|checkbox|radio|switch|textbox|searchbox|combobox|DisclosureTriangle|progressbar|image)$/;

/** What a screen reader finds in a page and can't name, with the way to it through the tree. */
async function nameless(page: Page): Promise<readonly string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const found: string[] = [];
  const look = (node: SerializedAXNode, way: string) => {
    const here = `${way} > ${node.role} ${node.name ?? ''}`;
    if (CONTROLS.test(node.role) && (node.name ?? '').trim() === '') found.push(here);
    for (const child of node.children ?? []) look(child, here);
  };
  if (tree) look(tree, '');
  return found;
}

function statuses(page: Page): Promise<number> {
  return page.$$eval('[role="status"], output', (all) => all.length);
}

/** What Tab stops at from where the focus is to the end of the page, and how its outline is drawn. */
async function tabStops(page: Page, most: number): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return '';
      const { outlineStyle } = getComputedStyle(active);
      return `${active.tagName} ${outlineStyle}`;
    });
    if (stop === '') break;
    stops.push(stop);
  }
  return stops;
}

describe('a screen reader finds a name for all that can be done, and one status', () => {
  test('in the popup', async () => {
    const page = await scene.open('writing.html');
    await page.click('#rich p');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.openPopupTab(page);
    expect((await shownTitles(popup)).length).toBeGreaterThan(0);
    expect(await nameless(popup)).toEqual([]);
    expect(await statuses(popup)).toBe(1);
    await (await findNamed(popup, 'searchbox', 'Search posts')).type('lead');
    expect((await shownTitles(popup, 'Search results')).length).toBeGreaterThan(0);
    expect(await nameless(popup)).toEqual([]);
  });

  test('on the options page, with all of it open', async () => {
    const options = await scene.extension.openOptions();
    await findNamed(options, 'region', 'Tags');
    await clickNamed(options, 'button', 'Draw the picture');
    await findNamed(options, 'image', 'Topics by posts');
    await clickNamed(options, 'button', 'Suggest phrases for lead generation');
    await findNamed(options, 'list', 'Suggested phrases for lead generation');
    await options.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    expect(await nameless(options)).toEqual([]);
    expect(await statuses(options)).toBe(1);
    await options.close();
  });
});

test('by the keyboard, the focus is seen wherever it is in the popup', async () => {
  const page = await scene.open('writing.html');
  await page.click('#rich p');
  await waitForBadge(scene.extension, page);
  const popup = await scene.extension.openPopupTab(page);
  expect((await shownTitles(popup)).length).toBeGreaterThan(0);
  await (await findNamed(popup, 'searchbox', 'Search posts')).focus();
  const stops = await tabStops(popup, 12);
  expect(stops.length).toBeGreaterThan(3);
  expect(stops.filter((stop) => stop.endsWith(' none'))).toEqual([]);
});
