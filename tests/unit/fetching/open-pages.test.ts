import { describe, expect, it } from 'vitest';
import { fetchFile } from '@/utils/fetching/fetch-file';
import { openPages } from '@/utils/fetching/open-pages';
import type { ServedPage } from '../../browsers/serve';
import { served, withSite } from './support';

const paths = ['/posts/one/', '/drafts/two/', '/drafts/open/', '/posts/three/?print=1'];

/** What of the pages may be fetched, by path, with what is said of the others. */
function openOf(robots?: ServedPage) {
  return withSite(
    () => ({
      '/closed.txt': served('text/plain', 'User-agent: *\nDisallow: /\n'),
      ...(robots && { '/robots.txt': robots }),
    }),
    async ({ origin }) => {
      const open = await openPages(
        paths.map((path) => `${origin}${path}`),
        fetchFile,
      );
      return {
        paths: open.urls.map((url) => url.slice(origin.length)),
        closed: open.closed?.replace(origin, ''),
      };
    },
  );
}

const status = (code: number): ServedPage => {
  return (_request, response) => response.writeHead(code).end();
};

/** The same server by another name is another site. */
const elsewhere: ServedPage = ({ headers }, response) => {
  const location = `http://${headers.host?.replace('127.0.0.1', 'localhost')}/closed.txt`;
  response.writeHead(302, { location }).end();
};

describe('openPages', () => {
  it('leaves out what is closed to programs, and says how many pages that are', async () => {
    const robots =
      'User-agent: *\nDisallow: /drafts/ # not yet\nAllow: /drafts/open\nDisallow: /*?print=\n';
    expect(await openOf(served('text/plain', robots))).toEqual({
      paths: ['/posts/one/', '/drafts/open/'],
      closed: '/robots.txt closes 2 of 4 pages to programs, so they were not fetched.',
    });
  });

  it('goes by what is said of Linkloom, where something is', async () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: linkloom\nDisallow: /posts/\n';
    expect((await openOf(served('text/plain', robots))).paths).toEqual([
      '/drafts/two/',
      '/drafts/open/',
    ]);
  });

  it.each<[string, ServedPage | undefined]>([
    ['without one', undefined],
    ['that shows it to nobody', status(403)],
    ['whose own leads elsewhere', elsewhere],
    ['that answers with a page', served('text/html', '<html><p>Disallow: all hope</p></html>')],
    ['that closes nothing', served('text/plain', 'User-agent: *\nDisallow:\n')],
  ])('takes all of a site %s', async (_, robots) => {
    expect(await openOf(robots)).toEqual({ paths, closed: undefined });
  });

  it.each([429, 500, 503])('takes nothing while the site answers with %s', async (code) => {
    const { paths: open, closed } = await openOf(status(code));
    expect(open).toEqual([]);
    expect(closed).toMatch(
      /^No page was fetched, as \/robots\.txt is to be read first\. .+ Try again later\.$/,
    );
  });
});
