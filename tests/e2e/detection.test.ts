import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { clickNamed, findNamed } from '../browsers/accessible';
import { builtExtension, runningIn } from '../browsers/extension';
import { launchChromium } from '../browsers/launch';
import { waitUntil } from '../browsers/wait-until';
import {
  shownTitles,
  waitForBadge,
  waitForContentScript,
  waitForNoBadge,
  withExtension,
} from './support';

// The extension's own global, in functions that run there.
declare const chrome: typeof extensionApi;

const scene = withExtension();

beforeAll(async () => {
  // The first page tells that the content script is registered for those that follow.
  await waitForBadge(scene.extension, await scene.open('cost.html'));
});

/** Waits until the page was read, and nothing was found in it. */
async function expectNothingFound(page: Page): Promise<void> {
  const popup = await scene.extension.openPopupTab(page);
  await findNamed(popup, 'heading', 'No post fits this page yet');
  await popup.close();
  expect(await scene.extension.badge(page)).toBe('');
}

describe('what a page is about', () => {
  test('lead the metal, the lead singer and power generation are not topics', async () => {
    await expectNothingFound(await scene.open('metal.html'));
  });

  test('is found in a frame', async () => {
    expect(await waitForBadge(scene.extension, await scene.open('frames.html'))).toBeGreaterThan(0);
  });

  test('is found in an open shadow root', async () => {
    expect(await waitForBadge(scene.extension, await scene.open('shadow.html'))).toBeGreaterThan(0);
  });

  test('is found out without touching the page', async () => {
    const page = await scene.extension.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Reflect.set(window, 'mutations', 0);
      addEventListener('load', () => {
        const count = (records: readonly MutationRecord[]) => {
          Reflect.set(window, 'mutations', Reflect.get(window, 'mutations') + records.length);
        };
        const everything = { subtree: true, childList: true, attributes: true };
        new MutationObserver(count).observe(document, { ...everything, characterData: true });
      });
    });
    await page.goto(`${scene.site.origin}/cost.html`);
    await waitForBadge(scene.extension, page);
    expect(await page.evaluate(() => Reflect.get(window, 'mutations'))).toBe(0);
    await page.evaluate(() => document.body.append('a control: this is counted'));
    expect(await page.evaluate(() => Reflect.get(window, 'mutations'))).toBe(1);
  });

  test('changes when an app shows another view', async () => {
    const page = await scene.open('app.html');
    await expectNothingFound(page);
    await page.click('#go');
    await waitForBadge(scene.extension, page);
    await page.click('#home');
    await waitForNoBadge(scene.extension, page);
    await page.goBack();
    await waitForBadge(scene.extension, page);
  });
});

describe('a draft', () => {
  test('is followed while it is written and emptied again', async () => {
    const page = await scene.open('bread.html');
    await page.click('#notes');
    await page.keyboard.type('More on lead generation and the sales funnel next week.');
    await waitForBadge(scene.extension, page);
    await page.click('#notes', { count: 3 });
    await page.keyboard.press('Backspace');
    await waitForNoBadge(scene.extension, page);
  });

  test.each(['#password', '#card', '#code'])('is never looked for in %s', async (secret) => {
    const page = await scene.open('secrets.html');
    await page.click(secret);
    await page.keyboard.type('lead generation, sales funnel, cost per lead');
    await expectNothingFound(page);
    await page.click('#message');
    await page.keyboard.type('lead generation, sales funnel, cost per lead');
    await waitForBadge(scene.extension, page);
  });
});

describe('a page where nothing is found', () => {
  test('wakes nobody, at load and while something else is written', async () => {
    const page = await scene.open('bread.html');
    await scene.extension.stopWorker();
    await page.reload();
    await waitForContentScript(page);
    await page.click('#notes');
    await page.keyboard.type('Salt, and a spoon of honey.');
    // Longer than the page's own debounce: what would be sent has been sent by then.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(scene.extension.isWorkerRunning()).toBe(false);
    await page.keyboard.type(' And lead generation, and the sales funnel.');
    await waitForBadge(scene.extension, page);
    expect(scene.extension.isWorkerRunning()).toBe(true);
  });

  test('has no answer left over from the page before it', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    await page.goto(`${scene.site.origin}/bread.html`);
    await waitForNoBadge(scene.extension, page);
    await expectNothingFound(page);
  });
});

describe('a site that is switched off', () => {
  test('gets not one byte, and is read again when it is switched on, without a reload', async () => {
    const page = await scene.open('cost.html');
    await waitForBadge(scene.extension, page);
    const popup = await scene.extension.clickToolbarButton(page);
    await clickNamed(popup, 'switch', 'On for 127.0.0.1');
    await findNamed(popup, 'heading', 'Linkloom is off on 127.0.0.1');
    await popup.close();
    await waitForNoBadge(scene.extension, page);

    const off = await scene.open('writing.html');
    const elsewhere = await scene.extension.open(`${scene.site.otherOrigin}/cost.html`);
    await waitForContentScript(elsewhere);
    await off.bringToFront();
    await off.click('#rich');
    await off.keyboard.type('lead generation');
    expect(off.extensionRealms()).toHaveLength(0);

    const offPopup = await scene.extension.clickToolbarButton(off);
    await findNamed(offPopup, 'heading', 'Linkloom is off on 127.0.0.1');
    expect(off.extensionRealms()).toHaveLength(0);
    await clickNamed(offPopup, 'button', 'Switch on for 127.0.0.1');
    expect((await shownTitles(offPopup)).length).toBeGreaterThan(0);
    await offPopup.close();
    await waitForBadge(scene.extension, off);
    await waitForBadge(scene.extension, page);
  });
});

test('tabs that were open before the installation are read too', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${scene.site.origin}/cost.html`);
  await browser.installExtension(builtExtension);
  const installed = await runningIn(browser);
  try {
    expect(await waitForBadge(installed, page)).toBeGreaterThan(0);
  } finally {
    await installed.close();
  }
});

test('a tab in the background is read when it comes to the front', async () => {
  const page = await scene.extension.browser.newPage({ type: 'tab', background: true });
  await page.goto(`${scene.site.origin}/definition.html?behind`);
  await waitForContentScript(page);
  const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
  expect(isHidden).toBe(true);
  expect(await badgeBehind('behind')).toBe('');
  await waitUntil('the badge shows a number', () => scene.extension.badge(page));
});

/** The badge of a tab that stays where it is. */
function badgeBehind(query: string): Promise<string> {
  return scene.extension.probe.evaluate(async (part) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url?.includes(part));
    return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, query);
}
