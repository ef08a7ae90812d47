import { describe, expect, it } from 'vitest';
import { fetchFile } from '@/utils/fetching/fetch-file';
import { politeFetch } from '@/utils/fetching/polite-fetch';
import type { ServedPage } from '../../browsers/serve';
import { withSite } from './support';

/** Refuses the first request with a wish to be left alone, and notes when each came. */
function busyOnce(status: number, retryAfter: () => string) {
  const asked: number[] = [];
  const page: ServedPage = (_request, response) => {
    asked.push(Date.now());
    if (asked.length > 1) response.end('text');
    else response.writeHead(status, { 'retry-after': retryAfter() }).end();
  };
  return { asked, page };
}

describe('politeFetch', () => {
  it.each([
    ['seconds', 429, () => '1'],
    // A date counts in whole seconds: this one is between one and two seconds ahead.
    ['a date', 503, () => new Date(Date.now() + 2000).toUTCString()],
  ])('asks once more after as many %s as the host wants', async (_, status, retryAfter) => {
    const { asked, page } = busyOnce(status, retryAfter);
    await withSite(
      () => ({ '/a': page }),
      async ({ origin }) => {
        const fetching = await politeFetch(fetchFile, 5000)(`${origin}/a`);
        expect(fetching.kind).toBe('file');
      },
    );
    const [first = 0, second = 0] = asked;
    expect(second - first).toBeGreaterThanOrEqual(990);
  });

  it('has everything else wait that is wanted of the host', async () => {
    const { asked, page } = busyOnce(429, () => '1');
    await withSite(
      () => ({ '*': page }),
      async ({ origin }) => {
        const refused: string[] = [];
        const polite = politeFetch(async (url, options) => {
          const fetching = await fetchFile(url, options);
          if (fetching.kind === 'failed') refused.push(url);
          return fetching;
        }, 5000);
        const first = polite(`${origin}/a`);
        await expect.poll(() => refused.length).toBe(1);
        expect(await polite(`${origin}/b`)).toMatchObject({ kind: 'file' });
        expect(await first).toMatchObject({ kind: 'file' });
      },
    );
    const [first = 0, ...others] = asked;
    expect(others).toHaveLength(2);
    expect(Math.min(...others) - first).toBeGreaterThanOrEqual(990);
  });

  it('asks nothing more of a host that wants to be left alone for long, and says so', async () => {
    const { asked, page } = busyOnce(429, () => '3600');
    await withSite(
      () => ({ '/a': page, '/b': page }),
      async ({ origin }) => {
        const polite = politeFetch(fetchFile, 5000);
        for (const path of ['/a', '/b']) {
          expect(await polite(`${origin}${path}`)).toMatchObject({
            kind: 'failed',
            reason: expect.stringMatching(/asks to be left alone for 60 min\. Try again then\.$/),
          });
        }
      },
    );
    expect(asked).toHaveLength(1);
  });

  it('stops waiting where the wish is taken back', async () => {
    const { asked, page } = busyOnce(503, () => '600');
    await withSite(
      () => ({ '/a': page }),
      async ({ origin }) => {
        const wish = new AbortController();
        const fetching = politeFetch(fetchFile, 1e9)(`${origin}/a`, { signal: wish.signal });
        await expect.poll(() => asked.length).toBe(1);
        wish.abort();
        expect(await fetching).toMatchObject({ kind: 'failed', reason: 'It was cancelled.' });
      },
    );
    expect(asked).toHaveLength(1);
  });

  it('takes a refusal without such a wish as it is', async () => {
    const { asked, page } = busyOnce(500, () => '1');
    await withSite(
      () => ({ '/a': page }),
      async ({ origin }) => {
        expect(await politeFetch(fetchFile, 5000)(`${origin}/a`)).toMatchObject({ status: 500 });
      },
    );
    expect(asked).toHaveLength(1);
  });
});
