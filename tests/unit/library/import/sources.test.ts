import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importTexts, post } from './support';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>A blog &amp; more</title><link>https://r.test/</link><language>en-GB</language>
<item><title>One &lt;b&gt;bold&lt;/b&gt;</title><link>https://r.test/one/</link><category>Tea</category>
<pubDate>Thu, 08 May 2025 10:00:00 GMT</pubDate><description>Short</description>
<content:encoded><![CDATA[<h2>Head</h2><p>Some <a href="/two/">text</a> &amp; more</p><script>no()</script>]]></content:encoded></item>
<item><title>Two</title><guid>https://r.test/two/</guid></item>
<item><title>Bad</title><link>javascript:alert(1)</link></item>
</channel></rss>`;

describe('feeds', () => {
  it('reads RSS', () => {
    const reading = importTexts({ 'feed.xml': RSS });
    expect(reading).toMatchObject({
      format: 'rss',
      name: 'A blog & more',
      address: { site: 'https://r.test' },
      isSiteKnown: true,
    });
    expect(reading.posts).toMatchObject([
      {
        id: 'one',
        url: 'https://r.test/one/',
        title: 'One bold',
        description: 'Short',
        tags: ['Tea'],
        date: '2025-05-08',
        language: 'en',
        headings: ['Head'],
        text: 'Head\nSome text & more',
        links: [{ url: 'https://r.test/two/', anchor: 'text' }],
      },
      { id: 'two', url: 'https://r.test/two/', title: 'Two' },
    ]);
    expect(reading.problems).toEqual([
      { file: 'feed.xml', line: 8, reason: '"javascript:alert(1)" is no http address' },
    ]);
  });

  it('reads Atom, with XHTML content', () => {
    const reading = importTexts({
      'atom.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>
<entry xml:lang="de"><title>Eins</title><link rel="self" href="https://x.test/feed"/><link href="https://a.test/eins"/>
<category term="tee" label="Tee"/><published>2025-05-08T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <a href="https://b.test/">Wort</a></p></div></content></entry></feed>`,
    });
    expect(reading.posts).toMatchObject([
      {
        url: 'https://a.test/eins',
        tags: ['Tee'],
        date: '2025-05-08',
        language: 'de',
        text: 'Ein Wort',
        links: [{ url: 'https://b.test/', anchor: 'Wort' }],
      },
    ]);
  });

  it('reads JSON Feed', () => {
    const reading = importTexts({
      'feed.json': JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://j.test/',
        items: [
          { id: '1', url: 'https://j.test/1', title: 'One', content_text: 'Text', tags: ['a', 7] },
          { id: '2', title: 'no address' },
        ],
      }),
    });
    expect(reading.posts).toMatchObject([{ url: 'https://j.test/1', tags: ['a'], text: 'Text' }]);
    expect(reading.problems).toHaveLength(1);
  });

  it('reads a sitemap, and says which maps an index names', () => {
    const reading = importTexts({
      'sitemap.xml':
        '<urlset><url><loc> https://s.test/how-to-brew/ </loc></url><url><loc>https://s.test/</loc></url></urlset>',
      'sitemap_index.xml':
        '<sitemapindex><sitemap><loc>https://s.test/posts.xml</loc></sitemap></sitemapindex>',
    });
    expect(reading.posts).toMatchObject([
      { url: 'https://s.test/how-to-brew/', title: 'How to brew', text: '' },
    ]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('https://s.test/posts.xml'),
    ]);
  });
});

describe('exports', () => {
  it('reads WordPress', () => {
    const item = (fields: string) => `<item>${fields}</item>`;
    const reading = importTexts({
      'export.xml': `<rss><channel><title>W</title><link>https://w.test</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://w.test/blog</wp:base_blog_url>
${item('<title>One</title><link>https://w.test/blog/one/</link><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2024-05-01 10:00:00</wp:post_date_gmt><category domain="category">News</category><category domain="post_tag">tea</category><content:encoded><![CDATA[First\n\nSecond [gallery ids="1"]]]></content:encoded><wp:postmeta><wp:meta_key>_yoast_wpseo_focuskw</wp:meta_key><wp:meta_value>green tea</wp:meta_value></wp:postmeta>')}
${item('<title>Draft</title><link>https://w.test/blog/?p=2</link><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>')}
${item('<title>Photo</title><link>https://w.test/p</link><wp:post_type>attachment</wp:post_type>')}
</channel></rss>`,
    });
    expect(reading).toMatchObject({
      format: 'wordpress',
      address: { site: 'https://w.test/blog' },
    });
    expect(reading.posts).toMatchObject([
      {
        url: 'https://w.test/blog/one/',
        tags: ['tea'],
        categories: ['News'],
        keywords: ['green tea'],
        date: '2024-05-01',
        text: 'First\nSecond',
        permalink: '/one/',
      },
    ]);
    expect(reading.excluded).toMatchObject([{ exclusion: 'draft', post: { title: 'Draft' } }]);
  });

  it('reads Ghost', () => {
    const data = {
      posts: [
        {
          id: 'a',
          title: 'A',
          slug: 'a',
          status: 'published',
          html: '<p>T</p>',
          published_at: '2024-05-01T00:00:00.000Z',
        },
        { id: 'b', title: 'B', slug: 'b', status: 'draft' },
      ],
      tags: [
        { id: 't', name: 'Tea' },
        { id: 'u', name: '#internal' },
      ],
      posts_tags: [
        { post_id: 'a', tag_id: 't' },
        { post_id: 'a', tag_id: 'u' },
      ],
      posts_meta: [{ post_id: 'a', meta_description: 'M' }],
    };
    const reading = importTexts(
      { 'ghost.json': JSON.stringify({ db: [{ data }] }) },
      { site: 'https://g.test' },
    );
    expect(reading.posts).toMatchObject([
      { url: 'https://g.test/a/', tags: ['Tea'], description: 'M', date: '2024-05-01', text: 'T' },
    ]);
    expect(reading.excluded).toMatchObject([{ exclusion: 'draft' }]);
  });

  it.each([
    ['comma', 'URL,Title,Tags,Focus keyword\nhttps://c.test/a,"A, b","x, y",k\n'],
    ['semicolon', 'url;title;tags;keywords\nhttps://c.test/a;A, b;x|y;k\n'],
    ['BOM and CRLF', '\ufeffurl\ttitle\ttags\tkeywords\r\nhttps://c.test/a\tA, b\tx;y\tk\r\n'],
  ])('reads a table with %s', (_, csv) => {
    const reading = importTexts({ 'posts.csv': csv });
    expect(reading.posts).toMatchObject([
      { url: 'https://c.test/a', title: 'A, b', tags: ['x', 'y'], keywords: ['k'] },
    ]);
  });

  it('says the lines of a table that are wrong', () => {
    const reading = importTexts({
      'posts.csv': 'url,title\nhttps://c.test/a,A\nftp://c.test/b,B\nhttps://c.test/c,C\n',
    });
    expect(reading.posts.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(reading.problems).toMatchObject([{ file: 'posts.csv', line: 3 }]);
    expect(importTexts({ 'posts.csv': 'a,b\n1,2\n' }).problems).toMatchObject([{ line: 1 }]);
  });
});

describe('several sources', () => {
  it('takes a ZIP apart', () => {
    const zip = zipSync({
      'blog/hugo.toml': strToU8('baseURL = "https://h.test/"'),
      'blog/content/a.md': strToU8(post('title: A')),
      '../../evil.md': strToU8(post('title: E')),
    });
    const reading = importTexts({ 'blog.zip': zip });
    expect(reading.posts.map(({ url }) => url)).toEqual(['https://h.test/a/']);
  });

  it('checks addresses against a sitemap, and says what they may be', () => {
    const reading = importTexts({
      'blog/hugo.toml': 'baseURL = "https://h.test/"',
      'blog/content/a.md': post('title: A'),
      'blog/content/b.md': post('title: B'),
      'sitemap.xml':
        '<urlset><url><loc>https://h.test/a/</loc></url><url><loc>https://h.test/x/b/</loc></url></urlset>',
    });
    expect(reading.posts).toHaveLength(2);
    expect(reading.problems.map(({ reason }) => reason)).toEqual([
      'https://h.test/b/ is not in the sitemap; it may be https://h.test/x/b/',
    ]);
  });

  it('keeps the first of two posts with one address, and tells two with one slug apart', () => {
    const reading = importTexts({
      'hugo.toml': 'baseURL = "https://h.test/"',
      'content/2023/faq.md': post('title: A'),
      'content/2024/faq.md': post('title: B'),
      'content/x.md': post('title: C\nurl: /2024/faq/'),
    });
    expect(reading.posts.map(({ id }) => id)).toEqual(['faq', 'content/2024/faq']);
    expect(reading.problems).toMatchObject([{ file: 'content/x.md' }]);
  });
});
