import type { Post } from '../post';
import type { Problem } from '../problem';
import { addressKey } from './link-posts';
import type { SourceReading } from './sources/item';

const MAX_SAID = 50;

/** Posts whose address a sitemap that was given with them doesn't have, each with the address that it may be. */
export function checkUrls(
  posts: readonly Post[],
  sources: readonly SourceReading[],
): readonly Problem[] {
  const maps = sources.filter(
    ({ format, maps: others }) => format === 'sitemap' && others === undefined,
  );
  const urls = maps
    .flatMap(({ items }) => items.map(({ url }) => url))
    .filter((url) => /^https?:/.test(url) && !url.includes('{') && URL.canParse(url));
  if (urls.length === 0) return [];
  const known = new Set(urls.map(addressKey));
  const byName = new Map(urls.map((url) => [lastName(url), url]));
  const missing = posts.filter(({ url }) => !known.has(addressKey(url)));
  const said = missing.slice(0, MAX_SAID).map((post) => {
    const close = byName.get(lastName(post.url));
    const hint = close === undefined ? '' : `; it may be ${close}`;
    return { file: post.path ?? post.id, reason: `${post.url} is not in the sitemap${hint}` };
  });
  const rest = missing.length - said.length;
  return rest > 0
    ? [...said, { file: '', reason: `${rest} more addresses are not in the sitemap` }]
    : said;
}

function lastName(url: string): string {
  return addressKey(url).split('/').at(-1) ?? '';
}
