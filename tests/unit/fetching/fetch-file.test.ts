import { describe, expect, it } from 'vitest';
import { fetchFile } from '@/utils/fetching/fetch-file';
import { redirected, served, withSite } from './support';

describe('fetchFile', () => {
  it('reads a file, and hears the next time that it is unchanged', async () => {
    const asked: (string | undefined)[] = [];
    const pages = () => ({
      '/feed': served('application/rss+xml; charset=utf-8', '<rss/>', { etag: '"1"' }),
      '/again': (request: { headers: Record<string, unknown> }, response: Response304) => {
        asked.push(String(request.headers['if-none-match']), String(request.headers['cookie']));
        response.writeHead(304);
        response.end();
      },
    });
    await withSite(pages, async ({ origin }) => {
      const fetching = await fetchFile(`${origin}/feed`);
      expect(fetching).toMatchObject({
        kind: 'file',
        file: { url: `${origin}/feed`, type: 'application/rss+xml', validators: { etag: '"1"' } },
      });
      const again = await fetchFile(`${origin}/again`, { validators: { etag: '"1"' } });
      expect(again).toEqual({ kind: 'unchanged' });
    });
    expect(asked).toEqual(['"1"', 'undefined']);
  });

  it.each([
    [404, 'There is nothing at'],
    [403, 'does not show'],
    [429, 'asked too often'],
    [503, 'a fault of its own (503)'],
    [418, 'with 418'],
  ])('says what %s means', async (status, words) => {
    const pages = () => ({
      '*': (_: unknown, response: Response304) => {
        response.writeHead(status);
        response.end();
      },
    });
    await withSite(pages, async ({ origin }) => {
      const fetching = await fetchFile(`${origin}/feed`);
      expect(fetching).toMatchObject({ kind: 'failed', status });
      expect(fetching).toHaveProperty('reason', expect.stringContaining(words));
    });
  });

  it('follows a redirect on the same site, and reads nothing of another', async () => {
    await withSite(
      () => ({ '/old': redirected('/new'), '/new': served('text/plain', 'x') }),
      async (site) => {
        expect(await fetchFile(`${site.origin}/old`)).toMatchObject({
          kind: 'file',
          file: { url: `${site.origin}/new` },
        });
      },
    );
    await withSite(
      (origin) => ({ '/old': redirected(`${origin.replace('127.0.0.1', 'localhost')}/new`) }),
      async (site) => {
        expect(await fetchFile(`${site.origin}/old`)).toMatchObject({
          kind: 'failed',
          reason: expect.stringContaining('leads to another site, localhost'),
          elsewhere: `${site.otherOrigin}/new`,
        });
      },
    );
  });

  it('stops at its limits of size and time', async () => {
    await withSite(
      () => ({
        '/large': served('text/plain', 'x'.repeat(10_000)),
        '/slow': () => undefined,
      }),
      async ({ origin }) => {
        expect(await fetchFile(`${origin}/large`, { most: 1000 })).toMatchObject({
          kind: 'failed',
          reason: `${origin}/large is larger than 1 kB.`,
        });
        expect(await fetchFile(`${origin}/slow`, { patience: 50 })).toMatchObject({
          kind: 'failed',
          reason: expect.stringContaining('took longer than'),
        });
      },
    );
  });

  it('says that a host cannot be reached', async () => {
    const origin = await withSite(
      () => ({}),
      async (site) => site.origin,
    );
    expect(await fetchFile(`${origin}/`)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('cannot be reached'),
    });
  });
});

interface Response304 {
  writeHead(status: number): unknown;
  end(): unknown;
}
