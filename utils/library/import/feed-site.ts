import type { SourceReading } from './sources/item';

/** The site of a feed: what it says, or else the origin of its first post; '' where neither tells. */
export function feedSite({ site, items, format }: SourceReading): string {
  const first = items.find(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url))?.url;
  const origin = first === undefined ? '' : new URL(first).origin;
  if (!URL.canParse(site)) return origin;
  // Some feeds name one page of their site, or the site of somebody else.
  const stated = format === 'wordpress' ? site : new URL(site).origin;
  return origin !== '' && !stated.startsWith(origin) ? origin : stated;
}
