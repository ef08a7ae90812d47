import fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { formatLink } from '@/utils/insert/format/format-link';

const url = 'https://example.com/posts/x/?utm_source=a&b=c#top';

/** The one link of a Markdown paragraph, as its reader sees it. */
function readBack(source: string): { href: string; text: string } {
  const tokens = new Marked().lexer(source);
  const found: { href: string; text: string }[] = [];
  void new Marked().walkTokens(tokens, (token: Token) => {
    if (token.type === 'link')
      found.push({ href: token.href, text: plainText(token.tokens ?? []) });
  });
  expect(found).toHaveLength(1);
  return found[0] ?? { href: '', text: '' };
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type !== 'text' && token.type !== 'escape') return `<${token.type}>`;
      return token.text.replaceAll('&amp;', '&');
    })
    .join('');
}

describe('a link in HTML', () => {
  it('escapes title and URL exactly once', () => {
    const link = { url, text: 'Title "quoted" & <b>' };
    expect(formatLink(link, 'html').text).toBe(
      '<a href="https://example.com/posts/x/?utm_source=a&amp;b=c#top">Title &quot;quoted&quot; &amp; &lt;b&gt;</a>',
    );
  });

  it('keeps selected source as it is, and escapes selected text for rich fields', () => {
    const link = { url: 'https://a.example/', text: 'T' };
    const words = '<em>a</em> &amp; b';
    expect(formatLink(link, 'html', words).text).toBe(
      '<a href="https://a.example/"><em>a</em> &amp; b</a>',
    );
    expect(formatLink(link, 'rich', 'a < b').html).toBe(
      '<a href="https://a.example/">a &lt; b</a>',
    );
  });
});

describe('a plain link', () => {
  it('is title and URL, or the selected words and URL', () => {
    expect(formatLink({ url, text: 'A title' }, 'plain').text).toBe(`A title ${url}`);
    expect(formatLink({ url, text: 'A title' }, 'plain', 'my words').text).toBe(`my words ${url}`);
  });

  it('folds white space of the title, and is the URL twice where there is no title', () => {
    expect(formatLink({ url, text: ' A\n title ' }, 'plain').text).toBe(`A title ${url}`);
    expect(formatLink({ url, text: '' }, 'markdown').text).toContain('](https://example.com');
  });
});

describe('a link in Markdown', () => {
  it.each([
    'Title "quoted" & <b>',
    'brackets [in] [the](middle)',
    '`backticks` and ``more',
    'a | pipe | in a table',
    'back\\slash \\* \\',
    '*emphasis* __strong__ ~~gone~~ _a_',
    '&amp; &copy; &#35; stay',
    '![image](https://x.example/y.png)',
    '<https://auto.example> and https://bare.example and a@b.example',
    '^1 not a footnote',
    'Ünï — “cödé” 😀 שלום',
    '# 1. - + heading',
  ])('reads back as exactly %s', (text) => {
    expect(readBack(formatLink({ url, text }, 'markdown').text)).toEqual({ href: url, text });
  });

  it.each([
    'https://example.com/a_(b)',
    'https://example.com/a)b(c',
    'https://example.com/?q=&copy;&lt=1',
    'https://example.com/*a*_b_#x',
    'https://example.com/пост?q=ü',
    'https://example.com/back\\slash',
  ])('keeps the URL %s', (address) => {
    const source = formatLink({ url: address, text: 'T' }, 'markdown').text;
    expect(decodeURI(readBack(source).href)).toBe(address);
  });

  it('encodes a space of the URL', () => {
    const source = formatLink({ url: 'https://example.com/a b', text: 'T' }, 'markdown').text;
    expect(source).toBe('[T](https://example.com/a%20b)');
  });

  it('keeps selected Markdown but for brackets that would end the link', () => {
    const link = { url: 'https://a.example/', text: 'T' };
    const words = (selected: string) => formatLink(link, 'markdown', selected).text;
    expect(words('**bold** words')).toBe('[**bold** words](https://a.example/)');
    expect(words('a] b')).toBe('[a\\] b](https://a.example/)');
    expect(words('a\\] b')).toBe('[a\\] b](https://a.example/)');
    expect(words('a\\')).toBe('[a\\\\](https://a.example/)');
  });

  it('reads back as the title, whatever the title', () => {
    const titles = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'[]()<>`*_~|\\&;!#"\' ^-+.:/@=xyz1'),
          fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
        ),
        { minLength: 1, maxLength: 30 },
      )
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
      .filter((title) => title !== '' && !title.includes('\u0000'));
    fc.assert(
      fc.property(titles, (text) => {
        expect(readBack(formatLink({ url, text }, 'markdown').text)).toEqual({ href: url, text });
      }),
      { numRuns: 2000 },
    );
  });
});
