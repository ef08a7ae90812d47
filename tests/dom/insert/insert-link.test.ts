import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/insert-link') &
  typeof import('@/utils/insert/field/spot');

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

/** One undo brings back exactly what was there, and one redo exactly what was written. */
async function expectOneStep(tab: Tab, before: string, written: string): Promise<void> {
  const exactHtml = () => tab.page.$eval('#f', (field) => field.innerHTML);
  await tab.press('Control+z');
  expect(await exactHtml()).toBe(before.replace(/[|{}]/g, ''));
  await tab.press('Control+Shift+z');
  expect(await exactHtml()).toBe(written);
}

describe.each(browsers)('a link in %s', (browser) => {
  const harness = useHarness(browser, [
    'utils/insert/insert-link.ts',
    'utils/insert/field/spot.ts',
  ]);

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

    it.each([
      '<p>Hello |world</p>',
      '<p>Hello| world</p>',
      '<p>Hello {brave} world</p>',
      '<p>Hello |</p>',
      '<p><em>Hello |</em></p>',
      '<table><tbody><tr><td>Hello |world</td></tr></tbody></table>',
      'Hello\n|world',
      '|',
    ])('is one step for undo and redo in %s', async (before) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      const written = await tab.page.$eval('#f', (field) => field.innerHTML);
      await expectOneStep(tab, before, written);
    });

    it.each([
      ['<p>so {<em>lead</em> makes} money</p>', '<p>so ANCHOR<em>lead</em> makes</a> money</p>'],
      ['<p>so <em>{lead</em> makes}, money</p>', '<p>so ANCHOR<em>lead</em> makes</a>, money</p>'],
      ['<p><em>{lead</em> makes money}</p>', '<p>ANCHOR<em>lead</em> makes money</a></p>'],
      ['<p>so {lead <b>makes}</b> money</p>', '<p>so ANCHORlead <b>makes</b></a> money</p>'],
      ['<p>so <em>{lead}</em> makes money</p>', '<p>so <em>ANCHORlead</a></em> makes money</p>'],
      [
        '<p><em>so {lead</em> makes} money</p>',
        '<p><em>so </em>ANCHOR<em>lead</em> makes</a> money</p>',
      ],
      [
        '<p>so {lead <strong>makes} more</strong> money</p>',
        '<p>so ANCHORlead <strong>makes</strong></a><strong> more</strong> money</p>',
      ],
      [
        '<p><em>so {lead</em> <strong>makes} more</strong> money</p>',
        '<p><em>so </em>ANCHOR<em>lead</em> <strong>makes</strong></a><strong> more</strong> money</p>',
      ],
      [
        '<p><em>so {lead <b>makes</b></em> more} money</p>',
        '<p><em>so </em>ANCHOR<em>lead <b>makes</b></em> more</a> money</p>',
      ],
      [
        '<p>so {lead <code>makes</code> more} money</p>',
        '<p>so ANCHORlead <code>makes</code> more</a> money</p>',
      ],
      [
        '<p>so <span class="x" style="color: red">lead {makes</span> more} money</p>',
        '<p>so <span class="x" style="color: red">lead </span>ANCHOR<span class="x" style="color: red">makes</span> more</a> money</p>',
      ],
      [
        '<p style="color:red">so {lead <i>makes} more</i> money</p>',
        '<p style="color:red">so ANCHORlead <i>makes</i></a><i> more</i> money</p>',
      ],
    ])('goes across markup in one step in %s', async (before, after) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      const written = after.replace('ANCHOR', anchor);
      expect(await tab.page.$eval('#f', (field) => field.innerHTML)).toBe(written);
      await expectOneStep(tab, before, written);
    });

    it('leaves no trace of a style on the field', async () => {
      const tab = await harness.open('<div id="f" contenteditable style="color:red"></div>');
      await tab.set('#f', '<p>Hello |world</p>');
      await insert(tab, 'rich');
      expect(await tab.page.$eval('#f', (field) => field.getAttribute('style'))).toBe('color:red');
    });

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
