import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findNamed } from '../browsers/accessible';
import { waitUntil } from '../browsers/wait-until';
import { statusOf, withExtension } from './support';

const scene = withExtension();
let options: Page;

beforeEach(async () => {
  options = await scene.extension.openOptions();
  await findNamed(options, 'region', 'Tags');
});
afterEach(() => options.close());

/** What has the focus, by the words that a screen reader says. */
function focused(): Promise<string> {
  return options.evaluate(() => {
    const active = document.activeElement;
    if (active === document.body) return 'nothing';
    const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
    const [label = active] = labels;
    return active?.getAttribute('aria-label') ?? label?.textContent ?? '';
  });
}

/** Goes to a button and presses it, by the keyboard alone. */
async function press(name: string): Promise<void> {
  const button = await findNamed(options, 'button', name);
  await button.focus();
  await button.press('Enter');
}

function waitForFocus(name: string): Promise<unknown> {
  return waitUntil(`"${name}" has the focus`, async () => (await focused()) === name);
}

async function waitForStatus(words: RegExp): Promise<void> {
  await waitUntil(`the status says ${words}`, async () => words.test(await statusOf(options)));
}

describe('the focus stays in its place', () => {
  test('when a tag is deleted, and when that is taken back', async () => {
    await press('Delete tag business');
    await waitForFocus('Delete tag conversion rate');
    await press('Undo');
    await waitForStatus(/Taken back/);
    await waitForFocus('Delete tag conversion rate');
  });

  test('when a tag is renamed', async () => {
    await press('Rename tag business');
    await waitForFocus('New name for business');
    await options.keyboard.type(' at large');
    await options.keyboard.press('Enter');
    await waitForStatus(/is called/);
    expect(await focused()).not.toBe('nothing');
    await press('Undo');
    await waitForStatus(/Taken back/);
  });

  test('when all tags are switched off', async () => {
    await press('Switch all off');
    await waitForStatus(/switched off/);
    expect(await focused()).toBe('Switch all off');
    await press('Undo');
    await waitForStatus(/Taken back/);
  });

  test('when the reset is asked for, and not wanted after all', async () => {
    await press('Reset settings…');
    await waitForFocus('Keep settings');
    await options.keyboard.press('Escape');
    await waitForFocus('Reset settings…');
  });
});
