import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/insert-link') &
  typeof import('@/utils/insert/spot');

const link = { url: 'https://example.com/posts/x/?a=1&b=ü#top', text: 'Title "quoted" & <b>' };
const anchor = '<a href="https://example.com/posts/x/?a=1&amp;b=ü#top">';
const title = 'Title "quoted" &amp; &lt;b&gt;';

function insert(tab: Tab, format: 'rich' | 'markdown' | 'html' | 'plain') {
  return tab.page.evaluate(
    async (wanted, how) => {
      const spot = linkloom.findSpot(document);
      return spot ? linkloom.insertLink(spot, wanted, { format: how }) : null;
    },
    link,
    format,
  );
}

async function html(tab: Tab): Promise<string> {
  const state = await tab.page.$eval('#f', (field) => field.innerHTML);
  return state.replaceAll('&nbsp;', ' ');
}

describe.each(browsers)('a link in %s', (browser) => {
  const harness = useHarness(browser, ['utils/insert/insert-link.ts', 'utils/insert/spot.ts']);

  describe.each(['input', 'textarea'])('in an %s', (tag) => {
    const open = () => harness.open(`<${tag} id="f"></${tag}>`);

    it.each([
      ['|', `Title "quoted" & <b> ${link.url}|`],
      ['Hello | world', `Hello Title "quoted" & <b> ${link.url}| world`],
      ['Hello {brave} world', `Hello brave ${link.url}| world`],
      ['Hello {brave }world', `Hello brave ${link.url}| world`],
      ['👩‍👩‍👧|é שלום', `👩‍👩‍👧Title "quoted" & <b> ${link.url}|é שלום`],
    ])('makes of %s', async (before, after) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, 'plain')).toMatchObject({ ok: true, wrote: 'text' });
      expect(await tab.get('#f')).toBe(after);
    });

    it('is taken back by one undo and returned by one redo', async () => {
      const tab = await open();
      await tab.set('#f', '|');
      await tab.page.keyboard.type('Hello ');
      await insert(tab, 'markdown');
      const written = await tab.get('#f');
      expect(written).toContain('](https://example.com/posts/x/?a=1&b=ü#top)|');
      await tab.press('Control+z');
      expect(await tab.get('#f')).toBe('Hello |');
      await tab.press('Control+Shift+z');
      expect(await tab.get('#f')).toBe(written);
    });
  });

  describe('in a contenteditable', () => {
    const open = () => harness.open('<div id="f" contenteditable></div>');

    it.each([
      ['<p>Hello |world</p>', `<p>Hello ${anchor}${title}</a>|world</p>`],
      ['<p>Hello {brave} world</p>', `<p>Hello ${anchor}brave</a>| world</p>`],
      ['<p>Hello {brave }world</p>', `<p>Hello ${anchor}brave</a>| world</p>`],
      ['<p>a <b>b{old</b> c} d</p>', `<p>a <b>b</b>${anchor}<b>old</b> c</a>| d</p>`],
    ])('makes of %s', async (before, after) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      expect(await tab.get('#f')).toBe(after);
    });

    it.each(['<p>Hello |world</p>', '<p>Hello {brave} world</p>', '<p>Hello |</p>', '|'])(
      'is one step for undo and redo in %s',
      async (before) => {
        const tab = await open();
        await tab.set('#f', before);
        await insert(tab, 'rich');
        const written = await html(tab);
        await tab.press('Control+z');
        expect(await html(tab)).toBe(before.replace(/[|{}]/g, ''));
        await tab.press('Control+Shift+z');
        expect(await html(tab)).toBe(written);
      },
    );

    it.each(['<p>Hello |world</p>', '<p>Hello {brave} world</p>', '<p>Hello |</p>', '|'])(
      'lets what is typed next stand outside of the link in %s',
      async (before) => {
        const tab = await open();
        await tab.set('#f', before);
        await insert(tab, 'rich');
        await tab.page.keyboard.type('x');
        expect(await html(tab)).toMatch(/<\/a>x/);
      },
    );
  });
});
