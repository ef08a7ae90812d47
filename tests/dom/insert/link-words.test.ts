import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/link-words') &
  typeof import('@/utils/insert/field/field') &
  typeof import('@/utils/topics/read/draft-blocks') &
  typeof import('@/utils/insert/format/copy-text');

const link = { url: 'https://example.com/', text: 'A title' };

/** Links words of the draft as it was read. */
function linkWords(tab: Tab, words: string, format: 'rich' | 'markdown' | 'plain') {
  return tab.page.$eval(
    '#f',
    async (element, wanted, text, how) => {
      const block = [...linkloom.draftBlocks(element)].find((each) => each.text.includes(text));
      const field = linkloom.fieldOf(element);
      if (!block || !field) return null;
      const start = block.text.indexOf(text);
      const place = { block: block.text, start, end: start + text.length };
      return linkloom.linkWords(field, place, wanted, { format: how });
    },
    link,
    words,
    format,
  );
}

describe.each(browsers)('words of a draft in %s', (browser) => {
  const harness = useHarness(browser, [
    'utils/insert/link-words.ts',
    'utils/insert/field/field.ts',
    'utils/insert/format/copy-text.ts',
    'utils/topics/read/draft-blocks.ts',
  ]);

  it.each([
    [
      '<p>The sales funnel is long|</p>',
      '<p>The <a href="https://example.com/">sales funnel</a>| is long</p>',
    ],
    [
      '<p>First</p>\n<p>  The  sales\n <b>funnel</b> is long</p><p>|Last</p>',
      '<p>First</p> <p>The <a href="https://example.com/">sales <b>funnel</b></a>| is long</p><p>Last</p>',
    ],
    [
      '<ul><li>one|</li><li>a sales funnel</li></ul>',
      '<ul><li>one</li><li>a <a href="https://example.com/">sales funnel</a>|</li></ul>',
    ],
  ])('become a link in %s', async (before, after) => {
    const tab = await harness.open('<div id="f" contenteditable></div>');
    await tab.set('#f', before);
    const outcome = await linkWords(tab, 'sales funnel', 'rich');
    expect(outcome).toMatchObject({ ok: true, onSelection: true });
    // Browsers tidy the white space around what they insert.
    const state = await tab.get('#f');
    expect(state.replace(/\s+/g, ' ').replace('<p> ', '<p>')).toBe(after);
  });

  it.each(['input', 'textarea'])('become Markdown in an %s', async (tag) => {
    const tab = await harness.open(`<${tag} id="f"></${tag}>`);
    await tab.set('#f', 'Our  sales   funnel is long|');
    expect(await linkWords(tab, 'sales funnel', 'markdown')).toMatchObject({ ok: true });
    expect(await tab.get('#f')).toBe('Our  [sales   funnel](https://example.com/)| is long');
  });

  it('are found in a later line of a textarea', async () => {
    const tab = await harness.open('<textarea id="f"></textarea>');
    await tab.set('#f', '|one\n\n two sales\nfunnel');
    expect(await linkWords(tab, 'two sales', 'plain')).toMatchObject({ ok: true });
    expect(await tab.get('#f')).toBe('one\n\n two sales https://example.com/|\nfunnel');
  });

  it('are found after the block was edited, where they are there once', async () => {
    const tab = await harness.open('<div id="f" contenteditable></div>');
    await tab.set('#f', '<p>A longer text on a sales funnel|</p>');
    const edited = await tab.page.$eval(
      '#f',
      async (element, wanted) => {
        const field = linkloom.fieldOf(element);
        const words = { block: 'a sales funnel', start: 2, end: 14 };
        return field && linkloom.linkWords(field, words, wanted, { format: 'rich' });
      },
      link,
    );
    expect(edited).toMatchObject({ ok: true });
  });

  it('are refused where they are gone, or the field is private', async () => {
    const tab = await harness.open('<textarea id="f"></textarea><input id="g" name="iban">');
    await tab.set('#f', 'Nothing of it|');
    const outcomes = await tab.page.evaluate(async (wanted) => {
      const words = { block: 'a sales funnel', start: 2, end: 14 };
      const fields = [...document.querySelectorAll('#f, #g')].map(linkloom.fieldOf);
      return Promise.all(
        fields.map(
          (field) => field && linkloom.linkWords(field, words, wanted, { format: 'plain' }),
        ),
      );
    }, link);
    expect(outcomes).toEqual([
      { ok: false, reason: 'refused' },
      { ok: false, reason: 'private' },
    ]);
    expect(await tab.get('#f')).toBe('Nothing of it|');
  });

  it('can be copied at the press of a key, as text and as a link', async () => {
    const tab = await harness.open('<div id="f" contenteditable></div>');
    await tab.page.evaluate(() => {
      document.addEventListener('keydown', () => {
        document.title = String(
          linkloom.copyText(document, {
            text: 'T https://a.example/',
            html: '<a href="https://a.example/">T</a>',
          }),
        );
      });
    });
    await tab.set('#f', '<p>Pasted: |</p>');
    await tab.press('F2');
    expect(await tab.page.title()).toBe('true');
    // Without a window, Chromium takes Ctrl+V for a letter.
    if (browser === 'chromium') await tab.page.keyboard.press('v', { commands: ['Paste'] });
    else await tab.press('Control+v');
    const html = await tab.page.$eval('#f', (field) => field.innerHTML);
    expect(html).toContain('href="https://a.example/"');
  });
});
