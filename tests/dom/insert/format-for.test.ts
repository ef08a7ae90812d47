import { describe, expect, it } from 'vitest';
import { browsers, useHarness } from '../harness';

declare const linkloom: typeof import('@/utils/insert/format/format-for') &
  typeof import('@/utils/insert/field/field');

const filler = '<p>A page with a lot of text around its only field. </p>'.repeat(20);

describe.each(browsers)('the format in %s', (browser) => {
  const harness = useHarness(browser, [
    'utils/insert/format/format-for.ts',
    'utils/insert/field/field.ts',
  ]);

  it.each([
    ['rich', '<div id="f" contenteditable><p>Hello</p></div>'],
    ['plain', '<textarea id="f"></textarea>'],
    ['plain', '<input id="f" placeholder="Title in Markdown">'],
    ['plain', '<div id="f" contenteditable="plaintext-only">Hello</div>'],
    ['markdown', '<textarea id="f" class="wmd-input"></textarea>'],
    ['markdown', '<textarea id="f" aria-label="Markdown value"></textarea>'],
    ['markdown', '<textarea id="f" placeholder="Write in **Markdown**"></textarea>'],
    ['markdown', '<textarea id="f" name="body_md"></textarea>'],
    ['markdown', '<textarea id="f" data-markdown-editor></textarea>'],
    [
      'markdown',
      '<form><textarea id="f"></textarea><small>Styling with Markdown is supported</small></form>',
    ],
    [
      'plain',
      `<form><textarea id="f"></textarea></form>${filler}<p>Markdown is supported elsewhere</p>`,
    ],
    ['plain', '<form><textarea id="f"></textarea><p>I like to write about Markdown</p></form>'],
    ['html', '<textarea id="f" class="editor-post-text-editor"></textarea>'],
    ['html', '<textarea id="f"><p>Some <a href="/">source</a></p></textarea>'],
    ['html', '<div class="ck-source-editing-area"><textarea id="f"></textarea></div>'],
    [
      'markdown',
      '<textarea id="f" class="js-comment-field"><b>bold</b> <a href="/">x</a></textarea>',
    ],
    [
      'markdown',
      '<div class="cm-editor"><div id="f" class="cm-content" contenteditable data-language="markdown">x</div></div>',
    ],
    [
      'html',
      '<div class="cm-editor"><div id="f" class="cm-content" contenteditable data-language="html">x</div></div>',
    ],
    ['markdown', '<div class="CodeMirror"><textarea id="f"></textarea></div>'],
    [
      'html',
      '<div class="CodeMirror"><textarea id="f"></textarea><pre>&lt;p>Hello&lt;/p></pre></div>',
    ],
    [
      'html',
      '<div class="monaco-editor" data-uri="file:///index.html"><textarea id="f"></textarea></div>',
    ],
  ])('is %s for %s', async (format, html) => {
    const { page } = await harness.open(html);
    const found = await page.$eval('#f', (element) => {
      const field = linkloom.fieldOf(element);
      return field && linkloom.formatFor(field);
    });
    expect(found).toBe(format);
  });

  it.each([
    ['input', '<input id="f" type="search">'],
    ['input', '<input id="f" type="url">'],
    ['none', '<input id="f" type="number">'],
    ['none', '<input id="f" type="email">'],
    ['none', '<input id="f" type="password">'],
    ['none', '<input id="f" type="checkbox">'],
    ['none', '<button id="f">Hello</button>'],
    ['none', '<svg id="f"></svg>'],
    ['rich', '<div contenteditable><p>Hello <b id="f">world</b></p></div>'],
    [
      'rich',
      '<div contenteditable><div contenteditable="false"><p id="f" contenteditable>x</p></div></div>',
    ],
    ['none', '<div contenteditable><p id="f" contenteditable="false">x</p></div>'],
    ['code', '<div class="ace_editor"><textarea id="f"></textarea></div>'],
  ])('belongs to the field %s in %s', async (kind, html) => {
    const { page } = await harness.open(html);
    const found = await page.$eval('#f', (element) => linkloom.fieldOf(element)?.kind ?? 'none');
    expect(found).toBe(kind);
  });
});
