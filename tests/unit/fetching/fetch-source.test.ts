import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fetchFile } from '@/utils/fetching/fetch-file';
import { fetchSource, type SourceFetching } from '@/utils/fetching/fetch-source';
import type { ServedPage } from '../../browsers/serve';
import { rss, served, sitemap, sitemapIndex, withSite } from './support';

type Pages = Readonly<Record<string, ServedPage>>;

/** What the root of a site leads to, with the site's origin taken out. */
async function found(pages: (origin: string) => Pages, path = '/'): Promise<unknown> {
  return withSite(pages, async ({ origin }) => {
    const fetching = await fetchSource(`${origin}${path}`, { fetchFile });
    return JSON.parse(JSON.stringify(shown(fetching)).replaceAll(origin, 'ORIGIN'));
  });
}

function shown(fetching: SourceFetching): unknown {
  if (fetching.kind !== 'files') return fetching;
  const { source, files, problems } = fetching;
  return { kind: source.kind, url: source.url, names: files.map(({ path }) => path), problems };
}

const head = (...links: readonly string[]) =>
  served('text/html', `<!doctype html><html><head>${links.join('')}</head><body></body></html>`);
const feedLink = (href: string, title = '') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

describe('fetchSource', () => {
  it.each([
    ['/feed', 'text/html', (origin: string) => rss(origin, 'a'), 'feed', 'feed.xml'],
    ['/index.xml', 'text/xml', (origin: string) => rss(origin, 'a'), 'feed', 'index.xml'],
    [
      '/feed.json',
      'application/json',
      () => '{"version": "https://jsonfeed.org/version/1.1", "items": []}',
      'feed',
      'feed.json',
    ],
    ['/map', 'application/xml', (origin: string) => sitemap(origin, '/a'), 'sitemap', 'map.xml'],
    ['/table', 'text/csv', () => 'url,title\nhttps://a.test/,A', 'file', 'table.csv'],
    ['/raw/post.md', 'text/plain', () => '---\ntitle: A\n---\nText', 'file', 'post.md'],
    ['/post', 'text/plain', () => '+++\ntitle = "A"\n+++\nText', 'file', 'post.md'],
  ])('knows %s as %s by what it holds', async (path, type, body, kind, name) => {
    expect(await found((origin) => ({ [path]: served(type, body(origin)) }), path)).toEqual({
      kind,
      url: `ORIGIN${path}`,
      names: [name],
      problems: [],
    });
  });

  it('knows a ZIP, and unpacks gzip', async () => {
    const zip = zipSync({ 'a.md': strToU8('# A') });
    const pages = (origin: string) => ({
      '/blog': served('application/octet-stream', zip),
      '/sitemap.xml.gz': served('application/gzip', gzipSync(strToU8(sitemap(origin, '/a')))),
    });
    expect(await found(pages, '/blog')).toMatchObject({ names: ['blog.zip'] });
    expect(await found(pages, '/sitemap.xml.gz')).toMatchObject({
      kind: 'sitemap',
      names: ['sitemap.xml'],
    });
  });

  it('takes the one source that a page leads to', async () => {
    const pages = (origin: string) => ({
      '/': head(feedLink('/feed.xml')),
      '/feed.xml': served('text/xml', rss(origin, 'a')),
    });
    expect(await found(pages)).toMatchObject({ kind: 'feed', url: 'ORIGIN/feed.xml' });
  });

  it('lets the person choose among several, with feeds of comments last', async () => {
    const pages = (origin: string) => ({
      '/': head(
        feedLink('/comments/feed/', 'Comments'),
        feedLink('https://feeds.test/a', 'Posts'),
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">',
        '<link rel="alternate" hreflang="fr" href="/fr/">',
      ),
      '/sitemap.xml': served('text/xml', sitemap(origin, '/a')),
    });
    expect(await found(pages)).toEqual({
      kind: 'choices',
      choices: [
        { kind: 'feed', url: 'https://feeds.test/a', title: 'Posts' },
        { kind: 'feed', url: 'ORIGIN/comments/feed/', title: 'Comments' },
        { kind: 'sitemap', url: 'ORIGIN/sitemap.xml', title: '' },
      ],
    });
  });

  it('fetches nothing of another site unasked', async () => {
    const pages = () => ({ '/': head(feedLink('https://feeds.test/a')) });
    expect(await found(pages)).toMatchObject({ kind: 'choices' });
  });

  it('fetches the sitemaps of an index, and says what it left out', async () => {
    const pages = (origin: string) => ({
      '/sitemap.xml': served(
        'text/xml',
        sitemapIndex(
          `${origin}/posts.xml`,
          `${origin}/pages.xml.gz`,
          `${origin}/gone.xml`,
          'https://other.test/map.xml',
        ),
      ),
      '/posts.xml': served('text/xml', sitemap(origin, '/a', '/b')),
      '/pages.xml.gz': served('application/gzip', gzipSync(strToU8(sitemap(origin, '/c')))),
    });
    expect(await found(pages, '/sitemap.xml')).toEqual({
      kind: 'sitemap',
      url: 'ORIGIN/sitemap.xml',
      names: ['posts-1.xml', 'pages-2.xml'],
      problems: [
        { file: 'ORIGIN/gone.xml', reason: 'There is nothing at ORIGIN/gone.xml (404).' },
        { file: 'https://other.test/map.xml', reason: expect.stringContaining('is not on') },
      ],
    });
  });

  it.each([
    ['a page without either', head(), 'names no feed'],
    ['a picture', served('image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])), 'is no feed'],
    ['other XML', served('text/xml', '<svg/>'), 'is no feed, sitemap or export'],
    ['other JSON', served('application/json', '{"a": 1}'), 'is no feed, sitemap or export'],
    ['broken gzip', served('application/gzip', new Uint8Array([0x1f, 0x8b, 1])), 'unpacked'],
    [
      'comments alone',
      served('text/plain', `${'<!--x-->'.repeat(400)}${' '.repeat(800)}x`),
      'is no',
    ],
    ['nothing', served('text/plain', ''), 'is no feed'],
  ])('says that %s is no source', async (_, page, words) => {
    expect(await found(() => ({ '/': page }))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(words),
    });
  });

  it('does not look through pages without end', async () => {
    const pages = () => ({ '/': head(feedLink('/other')), '/other': head(feedLink('/third')) });
    expect(await found(pages)).toMatchObject({ kind: 'failed' });
  });
});
