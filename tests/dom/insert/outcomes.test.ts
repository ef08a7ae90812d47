import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/insert-link') &
  typeof import('@/utils/insert/field/spot');

const link = { url: 'https://example.com/', text: 'A title' };
const written = '<a href="https://example.com/">A title</a>';

/** Writes where the focus is. */
function insert(tab: Tab, format: 'rich' | 'markdown' | 'html' | 'plain' = 'plain') {
  return tab.page.evaluate(
    async (wanted, how) => {
      const spot = linkloom.findSpot(document);
      return spot ? linkloom.insertLink(spot, wanted, { format: how }) : null;
    },
    link,
    format,
  );
}

describe.each(browsers)('an insertion in %s', (browser) => {
  const harness = useHarness(browser, [
    'utils/insert/insert-link.ts',
    'utils/insert/field/spot.ts',
  ]);

  describe('that cannot be', () => {
    it.each([
      ['<textarea id="f" maxlength="20"></textarea>', 'too-long'],
      ['<input id="f" maxlength="20">', 'too-long'],
      ['<textarea id="f" readonly></textarea>', 'read-only'],
      ['<input id="f" readonly>', 'read-only'],
      ['<input id="f" name="cardnumber">', 'private'],
      ['<input id="f" autocomplete="one-time-code">', 'private'],
    ])('leaves %s as it was: %s', async (html, reason) => {
      const tab = await harness.open(html);
      await tab.set('#f', 'Hello |world');
      expect(await insert(tab)).toEqual({ ok: false, reason });
      expect(await tab.get('#f')).toBe('Hello |world');
    });

    it('writes what just fits into maxlength', async () => {
      const tab = await harness.open('<textarea id="f" maxlength="30"></textarea>');
      await tab.set('#f', 'ab|');
      expect(await insert(tab)).toMatchObject({ ok: true });
      expect(await tab.get('#f')).toBe('abA title https://example.com/|');
    });

    it('sees a password as no field at all', async () => {
      const tab = await harness.open('<input id="f" type="password">');
      await tab.set('#f', 'secret|');
      expect(await insert(tab)).toBeNull();
      expect(await tab.get('#f')).toBe('secret|');
    });

    it.each([
      ['disabled', '<textarea id="f"></textarea>', { disabled: true }],
      ['read-only', '<textarea id="f"></textarea>', { readOnly: true }],
      ['read-only', '<div id="f" contenteditable>Hello</div>', { contentEditable: 'false' }],
      ['field-gone', '<div><textarea id="f"></textarea></div>', { outerHTML: '' }],
    ])('says %s where %s changed meanwhile', async (reason, html, change) => {
      const tab = await harness.open(html);
      await tab.page.focus('#f');
      const outcome = await tab.page.evaluate(
        async (wanted, properties) => {
          const spot = linkloom.findSpot(document);
          if (!spot) return null;
          Object.assign(spot.field.element, properties);
          return linkloom.insertLink(spot, wanted, { format: 'plain' });
        },
        link,
        change,
      );
      expect(outcome).toEqual({ ok: false, reason });
    });

    it('says so of a field whose frame is gone', async () => {
      const tab = await harness.open('<iframe srcdoc="<textarea></textarea>"></iframe>');
      const outcome = await tab.page.evaluate(async (wanted) => {
        const frame = document.querySelector('iframe');
        frame?.contentDocument?.querySelector('textarea')?.focus();
        const spot = linkloom.findSpot(document);
        frame?.remove();
        return spot && linkloom.insertLink(spot, wanted, { format: 'plain' });
      }, link);
      expect(outcome).toEqual({ ok: false, reason: 'field-gone' });
    });

    it('is taken back where the page turns the text into something else', async () => {
      const tab = await harness.open('<input id="f">');
      await tab.page.evaluate(() => {
        const field = document.querySelector('input');
        field?.addEventListener('input', () => {
          field.value = field.value.replaceAll(':', '');
        });
      });
      await tab.set('#f', 'Hello |world');
      expect(await insert(tab)).toEqual({ ok: false, reason: 'refused' });
      expect((await tab.get('#f')).replace('|', '')).toBe('Hello world');
    });

    it('is words and address as text where the page drops links', async () => {
      const tab = await harness.open('<div id="f" contenteditable></div>');
      await tab.page.evaluate(() => {
        const field = document.querySelector('#f');
        field?.addEventListener('input', () => field.querySelector('a')?.remove());
      });
      await tab.set('#f', '<p>Hello |world</p>');
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'text' });
      const text = await tab.page.$eval('#f', (field) => field.textContent);
      expect(text?.replaceAll('\u00a0', ' ')).toBe('Hello A title https://example.com/world');
    });

    it('does not make one link of two paragraphs', async () => {
      const tab = await harness.open('<div id="f" contenteditable></div>');
      await tab.set('#f', '<p>one {two</p><p>three} four</p>');
      const refusal = { ok: false, reason: 'several-paragraphs' };
      expect(await insert(tab, 'rich')).toEqual(refusal);
      expect(await tab.get('#f')).toBe('<p>one {two</p><p>three} four</p>');
      expect(await insert(tab, 'markdown')).toEqual(refusal);
    });

    it('makes no Markdown link of two paragraphs', async () => {
      const tab = await harness.open('<textarea id="f"></textarea>');
      await tab.set('#f', 'one {two\n\nthree} four');
      const refusal = { ok: false, reason: 'several-paragraphs' };
      expect(await insert(tab, 'markdown')).toEqual(refusal);
      expect(await tab.get('#f')).toBe('one {two\n\nthree} four');
    });
  });

  describe('in a rich field', () => {
    const open = () => harness.open('<div id="f" contenteditable></div>');

    it('takes the words of a triple click, not the paragraph break behind them', async () => {
      const tab = await open();
      await tab.set('#f', '<p>{one two</p><p>}three</p>');
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, onSelection: true });
      expect(await tab.get('#f')).toBe(
        '<p><a href="https://example.com/">one two</a>|</p><p>three</p>',
      );
    });

    it.each([
      [
        '<ul><li>one |two</li><li>three</li></ul>',
        `<ul><li>one ${written}|two</li><li>three</li></ul>`,
      ],
      ['<h2>one |two</h2><p>three</p>', `<h2>one ${written}|two</h2><p>three</p>`],
      [
        '<table><tbody><tr><td>one |two</td><td>three</td></tr></tbody></table>',
        `<table><tbody><tr><td>one ${written}|two</td><td>three</td></tr></tbody></table>`,
      ],
      ['<p>e\u0301 👩‍👩‍👧 שלום |עולם</p>', `<p>e\u0301 👩‍👩‍👧 שלום ${written}|עולם</p>`],
      ['<p>one|</p><p>two</p>', `<p>one${written}|</p><p>two</p>`],
    ])('makes of %s', async (before, after) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      expect(await tab.get('#f')).toBe(after);
    });

    it.each([
      ['markdown', '<p>Hello |world</p>', 'Hello [A title](https://example.com/)world'],
      ['markdown', '<p>Hello {brave} world</p>', 'Hello [brave](https://example.com/) world'],
      ['html', '<p>Hello |world</p>', `Hello ${written}world`],
      ['plain', '<p>Hello {brave }world</p>', 'Hello brave https://example.com/ world'],
    ] as const)('writes %s where the person wants it in %s', async (format, before, after) => {
      const tab = await open();
      await tab.set('#f', before);
      expect(await insert(tab, format)).toMatchObject({ ok: true, format });
      const text = await tab.page.$eval('#f', (field) => field.textContent);
      expect(text?.replaceAll('\u00a0', ' ')).toBe(after);
      await tab.press('Control+z');
      const undone = await tab.page.$eval('#f', (field) => field.textContent);
      expect(undone).toBe(before.replace(/<.*?>|[|{}]/g, ''));
    });

    it('puts the same link in again, and the caret behind the second one', async () => {
      const tab = await open();
      await tab.set('#f', `<p>${written} and |</p>`);
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      const state = (await tab.get('#f')).replace('&nbsp;', ' ');
      expect(state).toBe(`<p>${written} and ${written}|</p>`);
    });

    it('tells the page by ordinary input events', async () => {
      const tab = await open();
      await tab.page.evaluate(() => {
        document.querySelector('#f')?.addEventListener('input', (event) => {
          document.title += `${event.isTrusted ? 'trusted' : 'made up'} `;
        });
      });
      await tab.set('#f', '<p>Hello |world</p>');
      await insert(tab, 'rich');
      expect(await tab.page.title()).toBe('trusted');
    });

    it('fills a contenteditable="plaintext-only" with text', async () => {
      const tab = await harness.open('<div id="f" contenteditable="plaintext-only"></div>');
      await tab.set('#f', 'Hello {brave} world');
      expect(await insert(tab)).toMatchObject({ ok: true, wrote: 'text', onSelection: true });
      const text = await tab.page.$eval('#f', (field) => field.innerHTML);
      expect(text.replaceAll('&nbsp;', ' ')).toBe('Hello brave https://example.com/ world');
    });

    it('writes into a document in design mode', async () => {
      const tab = await harness.open('<iframe srcdoc="<p>Hello world</p>"></iframe>');
      await tab.page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument;
        if (!inside) return;
        inside.designMode = 'on';
        inside.defaultView?.focus();
        inside.getSelection()?.setPosition(inside.querySelector('p')?.firstChild ?? null, 6);
      });
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
      const html = await tab.page.frames()[1]?.$eval('p', (text) => text.innerHTML);
      expect(html).toBe(`Hello ${written}world`);
    });

    it('writes under a policy that forbids scripts and untrusted HTML', async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
      const tab = await harness.open(`${policy}<div id="f" contenteditable></div>`);
      await tab.set('#f', '<p>Hello |world</p>');
      expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
    });
  });

  it('writes title and address where a rich link was asked of a plain field', async () => {
    const tab = await harness.open('<textarea id="f"></textarea>');
    await tab.set('#f', '|');
    expect(await insert(tab, 'rich')).toMatchObject({ format: 'plain', wrote: 'text' });
    expect(await tab.get('#f')).toBe('A title https://example.com/|');
  });

  it('writes the address alone into an address field', async () => {
    const tab = await harness.open('<input id="f" type="url">');
    await tab.set('#f', '|');
    expect(await insert(tab)).toMatchObject({ ok: true });
    expect(await tab.get('#f')).toBe('https://example.com/|');
  });

  it('fills the element that an old editor pastes into, while another page has the focus', async () => {
    const tab = await harness.open(
      '<div id="f" contenteditable></div><div id="bin" contenteditable></div>',
    );
    await tab.page.evaluate(() => {
      const bin = document.querySelector<HTMLElement>('#bin');
      const field = document.querySelector<HTMLElement>('#f');
      field?.addEventListener('paste', () => {
        const range = document.getSelection()?.getRangeAt(0);
        bin?.focus();
        setTimeout(() => {
          range?.insertNode(range.createContextualFragment(bin?.innerHTML ?? ''));
          document.title = bin?.innerHTML ?? '';
          bin?.replaceChildren();
          field.focus();
        });
      });
    });
    await tab.set('#f', '<p>Hello |world</p>');
    const other = await tab.page.browser().newPage();
    await other.bringToFront();
    expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
    expect(await tab.page.title()).toBe(written);
    expect(await tab.page.$eval('#f', (field) => field.innerHTML)).toContain(
      `Hello ${written}world`,
    );
    await other.close();
    await tab.page.bringToFront();
  });

  it('writes into a page that is hidden', async () => {
    const tab = await harness.open(
      '<div id="f" contenteditable></div><textarea id="g"></textarea>',
    );
    const other = await tab.page.browser().newPage();
    await other.bringToFront();
    expect(await tab.page.evaluate(() => document.visibilityState)).toBe('hidden');
    await tab.set('#f', '<p>Hello {brave} world</p>');
    expect(await insert(tab, 'rich')).toMatchObject({ ok: true, wrote: 'link' });
    await tab.set('#g', 'Hello |world');
    expect(await insert(tab)).toMatchObject({ ok: true });
    expect(await tab.get('#g')).toContain('Hello A title https://example.com/|world');
    await other.close();
    await tab.page.bringToFront();
  });
});
