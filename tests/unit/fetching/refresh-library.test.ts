import { describe, expect, it } from 'vitest';
import { fetchFile } from '@/utils/fetching/fetch-file';
import { fetchSource } from '@/utils/fetching/fetch-source';
import type { LibrarySource } from '@/utils/fetching/library-source';
import { type LibraryRefresh, refreshLibrary } from '@/utils/fetching/refresh-library';
import { addressed } from '@/utils/library/addressed';
import { readImport } from '@/utils/library/import/read-import';
import type { Library, LibraryAddress } from '@/utils/library/library';
import type { ServedPage } from '../../browsers/serve';
import { rss, served, sitemap, sitemapIndex, withSite } from './support';

const NOW = new Date('2026-01-01T00:00:00Z');

interface Step {
  readonly refresh: LibraryRefresh;
  readonly before: Library;
}

/** A library that was fetched from `path`, then fetched again after the site's pages became others. */
async function refreshed(
  path: string,
  before: (origin: string) => Readonly<Record<string, ServedPage>>,
  after: (origin: string) => Readonly<Record<string, ServedPage>>,
  change: { readonly readsPages?: boolean; readonly address?: LibraryAddress } = {},
): Promise<Step> {
  return withSite(before, async ({ origin }, pages) => {
    const fetched = await fetchSource(`${origin}${path}`, { fetchFile });
    if (fetched.kind !== 'files') throw new Error(JSON.stringify(fetched));
    const { posts, address, phrases } = readImport(fetched.files, { now: NOW });
    const read = { id: 'a', name: 'A', ...address, posts, phrases };
    const library = change.address ? addressed(read, change.address) : read;
    const last = { at: NOW.toISOString(), isFailure: false, sentence: '' };
    const source: LibrarySource = {
      ...fetched.source,
      readsPages: change.readsPages ?? false,
      rhythm: 'daily',
      last,
    };
    for (const gone of Object.keys(pages)) delete pages[gone];
    Object.assign(pages, after(origin));
    const refresh = await refreshLibrary(library, source, { fetchFile, now: NOW });
    return { refresh, before: library };
  });
}

function postsOf({ refresh }: Step): readonly (readonly [string, string])[] {
  if (refresh.kind !== 'renewed') throw new Error(JSON.stringify(refresh));
  return refresh.library.posts.map(({ id, title }) => [id, title]);
}

const feedAt =
  (...names: readonly string[]) =>
  (origin: string) => ({
    '/feed': served('text/xml', rss(origin, ...names)),
  });
const mapAt =
  (...paths: readonly string[]) =>
  (origin: string) => ({
    '/map': served('text/xml', sitemap(origin, ...paths)),
  });

describe('refreshing a feed', () => {
  it('adds what is new, and keeps what fell out of it', async () => {
    const step = await refreshed('/feed', feedAt('b', 'a'), feedAt('c', 'b'));
    expect(postsOf(step).map(([id]) => id)).toEqual(['b', 'a', 'c']);
  });

  it('changes nothing where nothing changed', async () => {
    const step = await refreshed('/feed', feedAt('b', 'a'), feedAt('b', 'a'));
    expect(step.refresh).toMatchObject({ library: step.before });
  });

  it('keeps ids, at whatever address the person put the library', async () => {
    const address = { site: 'https://moved.test', pattern: '/p/:slug' };
    const renamed = (origin: string) => ({
      '/feed': served(
        'text/xml',
        rss(origin, 'a').replace('<title>a</title>', '<title>Other</title>'),
      ),
    });
    const step = await refreshed('/feed', feedAt('a'), renamed, { address });
    expect(step.refresh).toMatchObject({
      library: { ...address, posts: [{ id: 'a', title: 'Other', url: 'https://moved.test/p/a' }] },
    });
  });

  it('asks whether it has changed, by what the server said of it', async () => {
    const asked: unknown[] = [];
    const before = (origin: string) => ({
      '/feed': served('text/xml', rss(origin, 'a'), {
        etag: '"1"',
        'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
      }),
    });
    const after = (): Record<string, ServedPage> => ({
      '/feed': ({ headers }, response) => {
        asked.push(headers['if-none-match'], headers['if-modified-since']);
        response.writeHead(304);
        response.end();
      },
    });
    const { refresh } = await refreshed('/feed', before, after);
    expect(refresh).toEqual({ kind: 'unchanged' });
    expect(asked).toEqual(['"1"', 'Thu, 01 Jan 2026 00:00:00 GMT']);
  });

  it.each([
    ['is gone', () => ({}), 'There is nothing at'],
    ['became a page', () => ({ '/feed': '<html><p>Hello</p></html>' }), 'names no feed'],
    ['is empty', feedAt(), 'has no posts'],
    [
      'became a sitemap',
      (origin: string) => ({ '/feed': served('text/xml', sitemap(origin, '/a')) }),
      'is no feed any more',
    ],
  ] as const)('fails where it %s', async (_, after, reason) => {
    const { refresh } = await refreshed('/feed', feedAt('a'), after);
    expect(refresh).toMatchObject({ kind: 'failed', reason: expect.stringContaining(reason) });
  });
});

describe('refreshing a sitemap', () => {
  const many = Array.from({ length: 30 }, (_, number) => `/post-${number}/`);

  it('removes what is gone', async () => {
    const step = await refreshed('/map', mapAt(...many), mapAt(...many.slice(5), '/new/'));
    const ids = postsOf(step).map(([id]) => id);
    expect(ids).toHaveLength(26);
    expect(ids).toContain('new');
    expect(ids).not.toContain('post-0');
  });

  it('does not believe that most are gone', async () => {
    const { refresh } = await refreshed('/map', mapAt(...many), mapAt('/post-0/'));
    expect(refresh).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('lacks 29 of the 30 posts'),
    });
  });

  it('removes nothing where a part of it could not be fetched', async () => {
    const index = (origin: string) => ({
      '/map': served('text/xml', sitemapIndex(`${origin}/one`, `${origin}/two`)),
      '/one': served('text/xml', sitemap(origin, '/a/')),
    });
    const step = await refreshed(
      '/map',
      (origin) => ({ ...index(origin), '/two': served('text/xml', sitemap(origin, '/b/')) }),
      index,
    );
    expect(postsOf(step).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('keeps titles that pages told, and asks the pages of new addresses where that was wished', async () => {
    const page = (title: string) => `<html><title>${title}</title><main>Text.</main></html>`;
    const step = await refreshed(
      '/map',
      (origin) => ({ ...mapAt('/a/')(origin), '/a/': page('First') }),
      (origin) => ({ ...mapAt('/a/', '/b/')(origin), '/b/': page('Second | Blog') }),
      { readsPages: true },
    );
    expect(postsOf(step)).toEqual([
      ['a', 'A'],
      ['b', 'Second'],
    ]);
  });

  it('asks no page that is closed to programs', async () => {
    const pages = {
      '/robots.txt': served('text/plain', 'User-agent: *\nDisallow: /b/\n'),
      '/b/': '<html><title>Second</title><main>Text.</main></html>',
      '/c/': '<html><title>Third</title><main>Text.</main></html>',
    };
    const step = await refreshed(
      '/map',
      mapAt('/a/'),
      (origin) => ({ ...mapAt('/a/', '/b/', '/c/')(origin), ...pages }),
      { readsPages: true },
    );
    expect(postsOf(step)).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'Third'],
    ]);
    expect(step.refresh).toMatchObject({
      closed: expect.stringMatching(/robots\.txt closes 1 of 3 pages to programs/),
    });
  });
});
