import { describe, expect, it } from 'vitest';
import { browsers, useHarness } from './harness';

declare const linkloom: typeof import('./caret');

describe.each(browsers)('the harness in %s', (browser) => {
  const harness = useHarness(browser, ['tests/dom/caret.ts']);

  it('puts the exports of our modules into the page', async () => {
    const { page } = await harness.open('<p>Hello</p>');
    expect(await page.evaluate(() => typeof linkloom.getState)).toBe('function');
  });

  it.each(['|abc', 'ab|c', 'a{b}c', '{abc}', 'a😀|b'])('sets and reads %s', async (state) => {
    const tab = await harness.open(
      '<input id="input"><textarea id="area"></textarea><div id="rich" contenteditable></div>',
    );
    for (const field of ['#input', '#area', '#rich']) {
      await tab.set(field, state);
      expect(await tab.get(field)).toBe(state);
    }
  });

  it('sets and reads a caret in nested markup and in an empty element', async () => {
    const tab = await harness.open('<div id="rich" contenteditable></div>');
    for (const state of ['<p>a <b>b{c</b></p><p>d}e &amp; f</p>', '<p>|<br></p>', '|']) {
      await tab.set('#rich', state);
      expect(await tab.get('#rich')).toBe(state);
    }
  });

  it('types, undoes and redoes with real keys', async () => {
    const tab = await harness.open('<textarea id="area"></textarea>');
    await tab.set('#area', 'a|c');
    await tab.press('b');
    expect(await tab.get('#area')).toBe('ab|c');
    await tab.press('Control+z');
    expect(await tab.get('#area')).toContain('a|c');
    await tab.press('Control+Shift+z');
    expect(await tab.get('#area')).toContain('ab|c');
  });
});
