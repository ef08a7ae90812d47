import { type LocalSite, type ServedPage, servePages } from '../../browsers/serve';

/** A page that is served with a type, and whatever else is said of it. */
export function served(
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): ServedPage {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };
}

/** Sends whoever asks somewhere else. */
export function redirected(location: string): ServedPage {
  return (_request, response) => {
    response.writeHead(302, { location });
    response.end();
  };
}

/** Serves pages while something is done; pages may need to know where they are served, and may become others. */
export async function withSite<T>(
  pages: (origin: string) => Readonly<Record<string, ServedPage>>,
  use: (site: LocalSite, own: Record<string, ServedPage>) => Promise<T>,
): Promise<T> {
  const own: Record<string, ServedPage> = {};
  const site = await servePages(own);
  Object.assign(own, pages(site.origin));
  try {
    return await use(site, own);
  } finally {
    await site.close();
  }
}

export const rss = (origin: string, ...names: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>A blog</title><link>${origin}</link>${names
    .map(
      (name) =>
        `<item><title>${name}</title><link>${origin}/${name}/</link><description>Text of ${name}.</description></item>`,
    )
    .join('')}</channel></rss>`;

export const sitemap = (origin: string, ...paths: readonly string[]): string =>
  `<?xml version="1.0"?>\n<!-- made by hand -->\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${origin}${path}</loc></url>`)
    .join('')}</urlset>`;

export const sitemapIndex = (...urls: readonly string[]): string =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
