import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '@/utils/library/import/sources/read-html-page';

const URL = 'https://a.test/post/';

describe('readHtmlPage', () => {
  it('reads what a page says of itself', () => {
    const html = `<!doctype html><html lang="en-GB"><head><title>The lock | A blog</title>
      <meta name="description" content="Of gates &amp; keepers">
      <meta property="article:published_time" content="2024-05-01T10:00:00Z">
      <meta property="article:tag" content="Canals"><meta property="article:tag" content="Locks">
      </head><body><nav>Menu</nav><main><aside>More</aside><article><h1>The lock</h1><p>Oak gates.</p></article></main></body></html>`;
    expect(readHtmlPage(html, URL)).toMatchObject({
      url: URL,
      title: 'The lock',
      description: 'Of gates & keepers',
      date: '2024-05-01T10:00:00Z',
      tags: ['Canals', 'Locks'],
      language: 'en-GB',
      html: '<article><h1>The lock</h1><p>Oak gates.</p></article>',
    });
  });

  it('prefers the title for sharing, and takes the main part where there is no article', () => {
    const html = `<title>Long – Site</title><meta property="og:title" content="Short"><svg><title>Icon</title></svg><main>Text <div>inside</div></main><footer>Foot</footer>`;
    expect(readHtmlPage(html, URL)).toMatchObject({
      title: 'Short',
      html: '<main>Text <div>inside</div></main>',
    });
  });

  it('reads no text where it cannot tell which is the post', () => {
    expect(readHtmlPage('<title>T</title><div>Menu, text, foot</div>', URL).html).toBe('');
  });

  it('is not held up by what is never closed', () => {
    const html = `<title>T</title>${'<article><div>'.repeat(20_000)}text`;
    expect(readHtmlPage(html, URL)).toMatchObject({ title: 'T' });
  });
});
