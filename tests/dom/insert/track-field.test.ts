import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/insert-link') &
  typeof import('@/utils/insert/field/track-field');

const link = { url: 'https://example.com/', text: 'T' };
const written = '<a href="https://example.com/">T</a>';

declare global {
  var tracker: import('@/utils/insert/field/track-field').FieldTracker;
  var changes: string[];
}

async function track(tab: Tab): Promise<void> {
  await tab.page.evaluate(() => {
    globalThis.changes = [];
    globalThis.tracker = linkloom.trackField(window, new AbortController().signal, {
      onChange: ({ element }) => changes.push(element.id || element.tagName),
    });
  });
}

function insert(tab: Tab) {
  return tab.page.evaluate(async (wanted) => {
    const spot = tracker.spot();
    return spot ? linkloom.insertLink(spot, wanted, { format: 'rich' }) : null;
  }, link);
}

/** The id of the field the person is in, and whether a person was there at all. */
function where(tab: Tab) {
  return tab.page.evaluate(() => [tracker.spot()?.field.element.id ?? null, tracker.stamp() > 0]);
}

const twoFields =
  '<p id="text">Some text to click on</p><textarea id="one"></textarea><input id="two"><div id="rich" contenteditable></div>';

describe.each(browsers)('the tracker in %s', (browser) => {
  const harness = useHarness(browser, [
    'utils/insert/insert-link.ts',
    'utils/insert/field/track-field.ts',
  ]);

  async function open(html: string, files: Record<string, string> = {}): Promise<Tab> {
    const tab = await harness.open(html, files);
    await track(tab);
    return tab;
  }

  it('knows no field of a page without one', async () => {
    const tab = await open('<p>Text</p>');
    expect(await where(tab)).toEqual([null, false]);
  });

  it('takes the field with the focus while the person did nothing', async () => {
    const tab = await open('<input id="one" autofocus><input id="two">');
    await tab.page.focus('#one');
    expect(await where(tab)).toEqual(['one', false]);
  });

  it('stays in the field the person clicked when a script moves the focus', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#one');
    await tab.page.focus('#two');
    expect(await where(tab)).toEqual(['one', true]);
    await tab.press('Escape');
    expect(await where(tab)).toEqual(['one', true]);
  });

  it('follows the person by mouse, by typing and by Tab', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#one');
    await tab.press('Tab');
    expect(await where(tab)).toEqual(['two', true]);
    await tab.page.click('#rich');
    expect(await where(tab)).toEqual(['rich', true]);
    await tab.page.focus('#one');
    await tab.page.keyboard.type('x');
    expect(await where(tab)).toEqual(['one', true]);
  });

  it('keeps the selection of a rich field when a script takes the focus', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#rich');
    await tab.set('#rich', '<p>Hello {brave} world</p>');
    await tab.page.focus('#two');
    expect(await insert(tab)).toMatchObject({ ok: true, onSelection: true });
    expect(await tab.get('#rich')).toContain('<p>Hello <a href="https://example.com/">brave</a>| ');
  });

  it('knows the selection that an editor forgets when it loses the focus', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#rich');
    await tab.set('#rich', '<p>Hello {brave} world</p>');
    await tab.page.evaluate(() => {
      const forget = () => getSelection()?.removeAllRanges();
      document.querySelector('#rich')?.addEventListener('blur', forget);
    });
    await tab.page.focus('#two');
    expect(await insert(tab)).toMatchObject({ ok: true, onSelection: true });
    expect(await tab.get('#rich')).toContain('<p>Hello <a href="https://example.com/">brave</a>| ');
  });

  it('keeps the caret of a rich field when the person clicks on text of the page', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#rich');
    await tab.set('#rich', '<p>Hello |world</p>');
    await tab.page.click('#text');
    expect(await where(tab)).toEqual(['rich', true]);
    expect(await insert(tab)).toMatchObject({ ok: true });
    expect(await tab.get('#rich')).toBe(`<p>Hello ${written}|world</p>`);
  });

  it('calls back for the field that changed', async () => {
    const tab = await open(twoFields);
    await tab.page.click('#one');
    await tab.page.keyboard.type('ab');
    const changes = await tab.page.evaluate(() => globalThis.changes);
    expect(new Set(changes)).toEqual(new Set(['one']));
    expect(changes.length).toBeGreaterThanOrEqual(3);
  });

  it('never calls back for a password, and refuses to write into it', async () => {
    const tab = await open('<input id="one" autocomplete="one-time-code"><input id="two">');
    await tab.page.click('#one');
    await tab.page.keyboard.type('12');
    expect(await tab.page.evaluate(() => globalThis.changes)).toEqual([]);
    expect(await insert(tab)).toEqual({ ok: false, reason: 'private' });
  });

  it('stops at the signal', async () => {
    const tab = await harness.open(twoFields);
    const seen = await tab.page.evaluate(() => {
      const stop = new AbortController();
      globalThis.tracker = linkloom.trackField(window, stop.signal);
      stop.abort();
    });
    expect(seen).toBeUndefined();
    await tab.page.click('#one');
    expect(await tab.page.evaluate(() => tracker.stamp())).toBe(0);
  });

  const inner = '<div id="rich" contenteditable style="min-height:40px">Hello world</div>';

  it.each([
    ['of the same origin', '<iframe src="/inner"></iframe>'],
    ['with a srcdoc', `<iframe srcdoc='${inner}'></iframe>`],
  ])('follows into a frame %s', async (_, html) => {
    const tab = await open(`<input id="two">${html}`, { '/inner': inner });
    const frame = tab.page.frames()[1];
    await (await frame?.waitForSelector('#rich'))?.click();
    await tab.page.focus('#two');
    expect(await where(tab)).toEqual(['rich', true]);
    expect(await insert(tab)).toMatchObject({ ok: true });
    expect(await frame?.$eval('#rich', (field) => field.innerHTML)).toContain(written);
  });

  it('follows into a frame that a script makes and writes later', async () => {
    const tab = await open('<input id="two">');
    await tab.page.evaluate((html) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.open();
      frame.contentDocument?.write(html);
      frame.contentDocument?.close();
    }, inner);
    const frame = tab.page.frames()[1];
    await (await frame?.waitForSelector('#rich'))?.click();
    expect(await where(tab)).toEqual(['rich', true]);
  });

  it.each(['open', 'closed'] as const)('follows into a shadow root that is %s', async (mode) => {
    const tab = await harness.open('<input id="two"><div id="host"></div>');
    await tab.page.evaluate(
      (how, html) => {
        const host = document.querySelector('#host');
        const root = host?.attachShadow({ mode: how });
        if (!root) return;
        root.innerHTML = html;
        globalThis.changes = [];
        globalThis.tracker = linkloom.trackField(window, new AbortController().signal, {
          openRoot: (element) => (element === host ? root : null),
        });
      },
      mode,
      inner,
    );
    await tab.page.click('#host');
    await tab.page.focus('#two');
    expect(await where(tab)).toEqual(['rich', true]);
    expect(await insert(tab)).toMatchObject({ ok: true });
  });
});
