import { describe, expect, it } from 'vitest';
import { browsers, type Tab, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/topics/read/read-page') &
  typeof import('@/utils/topics/read/draft-blocks') &
  typeof import('@/utils/topics/create-reader') &
  typeof import('@/utils/topics/learn/build-vocabulary');

const modules = ['read/read-page', 'read/draft-blocks', 'create-reader', 'learn/build-vocabulary'];

const texts = (tab: Tab) =>
  tab.page.evaluate(async () => {
    const { blocks } = await linkloom.readPage(document);
    return blocks.map(({ text }) => text);
  });

const long = 'A sentence of the main text that is long enough to count. '.repeat(12);

describe.each(browsers)('reading in %s', (browser) => {
  const harness = useHarness(
    browser,
    modules.map((name) => `utils/topics/${name}.ts`),
  );

  it('reads title, headings and text in document order, each block once', async () => {
    const tab = await harness.open(
      '<html lang="en-GB"><title>The title</title><h1>One <em>two</em></h1><p>Three\n <b>four</b>five</p><ul><li>Six<li>Seven<br>eight</ul>',
    );
    const reading = await tab.page.evaluate(() => linkloom.readPage(document));
    expect(reading).toEqual({
      url: `${tab.origin}/`,
      title: 'The title',
      language: 'en',
      blocks: [
        { place: 'title', text: 'The title' },
        { place: 'heading', text: 'One two' },
        { place: 'text', text: 'Three fourfive' },
        { place: 'text', text: 'Six' },
        { place: 'text', text: 'Seven' },
        { place: 'text', text: 'eight' },
      ],
    });
  });

  it.each([
    '<nav>x</nav>',
    '<aside>x</aside>',
    '<footer>x</footer>',
    '<header>x</header>',
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<p hidden>x</p>',
    '<div aria-hidden="true"><p>x</p></div>',
    '<div style="display: none"><p>x</p></div>',
    '<p style="visibility: hidden">x</p>',
    '<div role="navigation">x</div>',
    '<div id="cookie-banner">x</div>',
    '<div class="GdprConsent">x</div>',
    '<button>x</button>',
    '<select><option>x</select>',
    '<svg><text>x</text></svg>',
    '<input value="x"><textarea>x</textarea>',
    '<div role="toolbar"><a>x</a></div>',
    '<div role="menubar"><span>x</span></div>',
    '<div><a><div unselectable="on">x</div></a></div>',
  ])('passes over %s', async (html) => {
    const tab = await harness.open(`<p>before</p>${html}<p>after</p>`);
    expect(await texts(tab)).toEqual(['before', 'after']);
  });

  it.each([
    ['<article><header>An article’s header</header></article>', 'An article’s header'],
    ['<div contenteditable="false">Not a field</div>', 'Not a field'],
    ['<a href="/">A <span>link</span></a>', 'A link'],
    ['<table><tr><td>A cell</table>', 'A cell'],
  ])('reads %s', async (html, text) => {
    const tab = await harness.open(html);
    expect(await texts(tab)).toEqual([text]);
  });

  it('reads words as they are written, whatever case they are shown in', async () => {
    const tab = await harness.open(
      `<style>.big { text-transform: uppercase }</style>
       <div class="big"><p>Cost per lead</p> <p>and <b>ROI</b></p></div>
       <p>From the NATO, <span class="big">in capitals</span></p>
       <div class="big"><p>Partly <i hidden>hidden</i></p></div>`,
    );
    expect(await texts(tab)).toEqual([
      'Cost per lead',
      'and ROI',
      'From the NATO, in capitals',
      'PARTLY',
    ]);
  });

  it('knows headings among other text', async () => {
    const tab = await harness.open(
      `<div><p>One</p><h2>Two <em>words</em></h2><p>Three</p><h3 hidden>Gone</h3>
       <section><h3>Four<br>Five</h3><p>Two words</p> <h4 style="display: inline">Six</h4> seven</section></div>`,
    );
    const blocks = await tab.page.evaluate(async () => (await linkloom.readPage(document)).blocks);
    expect(blocks.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      'text: One',
      'heading: Two words',
      'text: Three',
      'heading: Four',
      'heading: Five',
      'text: Two words',
      'heading: Six',
      'text: seven',
    ]);
  });

  it('passes over labels in running text, and not over the same words elsewhere', async () => {
    const tab = await harness.open(
      `<nav>Cost per lead</nav><h2>Head <button>Copy link</button></h2><p>The <button>Share this</button> rest</p>
       <p>Cost per lead</p><aside>Cost per lead</aside><p>One <span aria-hidden="true">→</span></p>`,
    );
    const blocks = await tab.page.evaluate(async () => (await linkloom.readPage(document)).blocks);
    expect(blocks.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      'heading: Head',
      'text: The rest',
      'text: Cost per lead',
      'text: One →',
    ]);
  });

  it.each([
    ['<p>One <span aria-hidden="true">two<br>three</span> four</p>', ['One four']],
    ['<p>Looking <span aria-hidden="true">OK</span></p>', ['Looking']],
    ['<pre>cost per\nlead</pre><nav>x</nav>', ['cost per lead']],
  ])('reads %s, where lines do not tell enough', async (html, expected) => {
    const tab = await harness.open(html);
    expect(await texts(tab)).toEqual(expected);
  });

  it('reads rich fields as drafts, beside the main element too', async () => {
    const tab = await harness.open(
      `<div contenteditable><h2>A head</h2>in the draft<div contenteditable>within</div></div>
       <main><p>${long}</p><div contenteditable="plaintext-only">in main</div></main>
       <div contenteditable hidden>hidden</div>`,
    );
    const blocks = await tab.page.evaluate(async () => {
      const reading = await linkloom.readPage(document);
      return reading.blocks.map(({ place, text }) => `${place}: ${text}`);
    });
    expect(blocks).toEqual([
      `text: ${long.trim()}`,
      'draft: in main',
      'draft: A head',
      'draft: in the draft',
      'draft: within',
    ]);
  });

  it('prefers the main element where there is one that says something', async () => {
    const tab = await harness.open(`<p>beside</p><main><p>${long}</p></main>`);
    expect(await texts(tab)).toEqual([long.trim()]);
    const empty = await harness.open('<p>beside</p><main></main>');
    expect(await texts(empty)).toEqual(['beside']);
  });

  it('follows open shadow roots and frames of the same origin, not others', async () => {
    const frame = 'style="width: 400px; height: 300px"';
    const tab = await harness.open(
      `<div id="host"></div><iframe ${frame} src="/inside"></iframe>
       <iframe ${frame} src="${harness.otherOrigin()}/outside"></iframe><iframe style="width: 1px" src="/tiny"></iframe>`,
      { '/inside': '<p>in the frame</p>', '/outside': '<p>not ours</p>', '/tiny': '<p>tiny</p>' },
    );
    await tab.page.$eval('#host', (host) => {
      host.attachShadow({ mode: 'open' }).innerHTML = '<style>p {}</style><p>in the shadow</p>';
    });
    expect(await texts(tab)).toEqual(['in the shadow', 'in the frame']);
  });

  it('leaves the DOM as it is', async () => {
    const tab = await harness.open(
      `<main><h1>Title</h1><p>${long}</p><div contenteditable>field</div></main>`,
    );
    const changes = await tab.page.evaluate(async () => {
      const before = document.documentElement.outerHTML;
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((found) => records.push(...found));
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      await linkloom.readPage(document);
      const field = document.querySelector('[contenteditable]');
      if (field) [...linkloom.draftBlocks(field)];
      records.push(...observer.takeRecords());
      return { records: records.length, same: before === document.documentElement.outerHTML };
    });
    expect(changes).toEqual({ records: 0, same: true });
  });

  it('gives the thread back while it reads a very long page, and stops when told to', async () => {
    const tab = await harness.open('<main id="main"></main>');
    const outcome = await tab.page.evaluate(async () => {
      const main = document.querySelector('main');
      for (let at = 0; at < 5_000; at += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `Paragraph ${at} ${'with some words '.repeat(6)}`;
        main?.append(paragraph);
      }
      let pauses = 0;
      // A clock that ticks at each look makes the slices the same on every machine.
      let clock = 0;
      performance.now = () => {
        clock += 1;
        return clock;
      };
      const scheduler = {
        yield: () => {
          pauses += 1;
          return new Promise((resolve) => setTimeout(resolve));
        },
      };
      Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
      const reading = await linkloom.readPage(document);
      const characters = reading.blocks.reduce((sum, { text }) => sum + text.length, 0);
      const abort = new AbortController();
      const aborted = linkloom.readPage(document, abort.signal).catch((error) => String(error));
      abort.abort('enough');
      return { pauses, characters, aborted: await aborted };
    });
    expect(outcome.pauses).toBeGreaterThan(400);
    expect(outcome.characters).toBeGreaterThan(399_000);
    expect(outcome.characters).toBeLessThan(421_000);
    expect(outcome.aborted).toBe('enough');
  });

  it('cuts a text of 500,000 characters without a paragraph into blocks', async () => {
    const tab = await harness.open('<p></p>');
    const lengths = await tab.page.evaluate(async () => {
      const paragraph = document.querySelector('p');
      if (paragraph) paragraph.textContent = 'many words '.repeat(45_000);
      const { blocks } = await linkloom.readPage(document);
      return blocks.map(({ text }) => text.length);
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20_000);
    expect(lengths.length).toBeGreaterThan(19);
  });

  describe('a draft', () => {
    const draft = (tab: Tab, selector: string) =>
      tab.page.$eval(selector, (field) => [...linkloom.draftBlocks(field)]);

    it('is what stands in an input or a textarea, line by line', async () => {
      const tab = await harness.open(
        '<input id="i" value="one  line"><textarea id="t">first\n\n  second </textarea>',
      );
      expect(await draft(tab, '#i')).toEqual([{ place: 'draft', text: 'one line' }]);
      expect(await draft(tab, '#t')).toEqual([
        { place: 'draft', text: 'first' },
        { place: 'draft', text: 'second' },
      ]);
    });

    it('is the text of a rich editor, headings included', async () => {
      const tab = await harness.open(
        '<div id="r" contenteditable><h2>Head</h2><p>A <b>bold</b> word</p>tail</div>',
      );
      const blocks = await draft(tab, '#r');
      expect(blocks.map(({ text }) => text)).toEqual(['Head', 'A bold word', 'tail']);
      expect(new Set(blocks.map(({ place }) => place))).toEqual(new Set(['draft']));
    });

    it('is the body of a document in design mode', async () => {
      const tab = await harness.open('<p>Written here</p>');
      const blocks = await tab.page.evaluate(() => {
        document.designMode = 'on';
        return [...linkloom.draftBlocks(document.body)];
      });
      expect(blocks).toEqual([{ place: 'draft', text: 'Written here' }]);
    });
  });

  describe('a reader', () => {
    const look = (tab: Tab, selector?: string) =>
      tab.page.evaluate(async (wanted) => {
        const tag = { name: 'leads', use: true, phrases: ['lead magnet'], postIds: [] };
        const reader = linkloom.createReader(document, linkloom.buildVocabulary([tag], []));
        const field = wanted ? document.querySelector(wanted) : null;
        const first = await reader.look(field ? { field } : {});
        document.body.append('A lead magnet, a lead magnet and a lead magnet.');
        const second = await reader.look({});
        reader.forgetPage();
        const third = await reader.look({});
        return [first, second, third].map(({ topics, reading }) => ({
          tags: topics.map((topic) => topic.tag),
          blocks: reading.blocks.length,
        }));
      }, selector);

    it('does not read a page on which no phrase stands', async () => {
      const tab = await harness.open('<p>The leader has a magnet.</p>');
      expect((await look(tab))[0]).toEqual({ tags: [], blocks: 0 });
    });

    it('finds topics in the draft, and reads the page with it', async () => {
      const tab = await harness.open(
        '<p>Nothing.</p><textarea>Lead magnets: one lead magnet.</textarea>',
      );
      expect((await look(tab, 'textarea'))[0]).toEqual({ tags: ['leads'], blocks: 2 });
    });

    it('finds topics that stand in nothing but a shadow root', async () => {
      const tab = await harness.open('<div id="host"></div>');
      await tab.page.$eval('#host', (host) => {
        const outer = host.attachShadow({ mode: 'open' });
        outer.innerHTML = '<p id="inner"></p>';
        const inner = outer.querySelector('p')?.attachShadow({ mode: 'open' });
        if (inner) inner.innerHTML = '<p>A lead magnet and a lead magnet</p>';
      });
      expect((await look(tab))[0]).toEqual({ tags: ['leads'], blocks: 1 });
    });

    it('reads a long draft in slices, and after a key only the paragraph that changed', async () => {
      const tab = await harness.open('<div contenteditable></div>');
      const counts = await tab.page.evaluate(async () => {
        const field = document.querySelector('div');
        if (!field) throw new Error('no field');
        for (let at = 0; at < 800; at += 1) {
          const paragraph = document.createElement('p');
          paragraph.textContent = `A lead magnet, number ${at}, ${'and some words '.repeat(5)}`;
          field.append(paragraph);
        }
        const tag = { name: 'leads', use: true, phrases: ['lead magnet'], postIds: [] };
        const reader = linkloom.createReader(document, linkloom.buildVocabulary([tag], []));
        // A clock that ticks at each look makes the slices the same on every machine.
        let clock = 0;
        performance.now = () => {
          clock += 1;
          return clock;
        };
        let pauses = 0;
        const scheduler = {
          yield: async () => {
            pauses += 1;
          },
        };
        Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
        // Each text that words are counted in is brought into one form first.
        let read = 0;
        const normalize = String.prototype.normalize;
        String.prototype.normalize = function (form?: string) {
          read += 1;
          return normalize.call(this, form);
        };
        await reader.look({ field });
        const first = { pauses, read };
        field.querySelector('p')?.append('!');
        await reader.look({ field });
        return { first, second: read - first.read };
      });
      expect(counts.first.pauses).toBeGreaterThan(80);
      expect(counts.first.read).toBeGreaterThanOrEqual(800);
      expect(counts.second).toBe(1);
    });

    it('keeps the page that it has read until it is told to forget it', async () => {
      const tab = await harness.open('<p>One lead magnet.</p>');
      const [first, second, third] = await look(tab);
      expect(first?.tags).toEqual(['leads']);
      expect(second?.blocks).toBe(1);
      expect(third?.blocks).toBe(2);
    });
  });
});
