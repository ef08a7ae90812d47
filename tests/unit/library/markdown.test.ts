import { describe, expect, it } from 'vitest';
import { htmlText } from '@/utils/library/read/html-text';
import { readMarkdown } from '@/utils/library/read/markdown';

describe('readMarkdown', () => {
  it('keeps the words and drops the markup', () => {
    const { text } = readMarkdown(
      '# A *good* title\n\nText with **bold**, `code`, ~~old~~ and\na second line.  \nBreak &amp; entity &mdash; caf&eacute; 1 \\* 2',
    );
    expect(text).toBe(
      'A good title\nText with bold, code, old and a second line. Break & entity — café 1 * 2',
    );
  });

  it('gives lists, quotes and tables a line an item', () => {
    const { text } = readMarkdown(
      '- one\n- [x] two\n\n  more\n  1. deep\n\n> quoted\n\n| a | b |\n| - | - |\n| c | *d* |',
    );
    expect(text.split('\n')).toEqual(['one', 'two', 'more', 'deep', 'quoted', 'a', 'b', 'c', 'd']);
  });

  it('skips code blocks, images and comments', () => {
    const { text } = readMarkdown(
      '```js\nrun();\n```\n\n    indented\n\n![An image](/x.webp)\n\n<!-- hidden -->\n\nseen ![inline](y.png) <!-- no -->text',
    );
    expect(text).toBe('seen text');
  });

  it('strips HTML and keeps what it says', () => {
    const { text } = readMarkdown(
      '<div class="a">Block &copy;<p>two</p></div>\n\nInline <b>bold</b><br>and <a href="/x">link</a>.',
    );
    expect(text).toBe('Block © two\nInline bold and link.');
  });

  it('reads headings, and the first of the first level as the title', () => {
    const { headings, title } = readMarkdown(
      '## Before\n\nMain *title*\n===\n\n### After ###\n\n# Other',
    );
    expect(headings).toEqual(['Before', 'Main title', 'After', 'Other']);
    expect(title).toBe('Main title');
  });

  it('reads links with their anchors, in order', () => {
    const { text, links } = readMarkdown(
      'See [the *guide*](/a?x=1&amp;y=2 "t"), [ref][1], [[x](y) and https://b.test/c.\n\n[1]: ../d#e',
    );
    expect(links).toEqual([
      { url: '/a?x=1&y=2', anchor: 'the guide' },
      { url: '../d#e', anchor: 'ref' },
      { url: 'y', anchor: 'x' },
      { url: 'https://b.test/c', anchor: 'https://b.test/c' },
    ]);
    expect(text).toContain('See the guide, ref,');
  });
});

describe('htmlText', () => {
  it('drops scripts and styles with what is in them', () => {
    const html = 'a<script>if (1 < 2) x("<b>")</script>b<STYLE>p{}</STYLE>c';
    expect(htmlText(html).trim().split(/\s+/)).toEqual(['a', 'b', 'c']);
  });

  it('leaves a bare "<" and survives what is left open', () => {
    expect(htmlText('1 < 2').trim()).toBe('1 < 2');
    expect(htmlText('a <!-- open').trim()).toBe('a');
    expect(htmlText('a <b title="x').trim()).toBe('a');
    expect(htmlText('a <script>x').trim()).toBe('a');
  });

  it('gets through a megabyte of unclosed tags', () => {
    expect(htmlText('<a '.repeat(350_000)).trim()).toBe('');
    expect(htmlText('<!--'.repeat(250_000)).trim()).toBe('');
  });
});
