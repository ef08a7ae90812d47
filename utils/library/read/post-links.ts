import { LIMITS } from '../limits';
import type { PostLink } from '../post';

const MAX_LINKS = 2000;

/** The http(s) address that a text means at a place; a list of one, or of none. */
export function absoluteUrl(url: string, base: string): readonly string[] {
  if (!URL.canParse(url, base)) return [];
  const { protocol, href } = new URL(url, base);
  return /^https?:$/.test(protocol) && href.length <= LIMITS.url ? [href] : [];
}

/** The links of a post as whole addresses; those to places of the page itself and to other schemes are left out. */
export function absoluteLinks(links: readonly PostLink[], base: string): readonly PostLink[] {
  return links.slice(0, MAX_LINKS).flatMap(({ url, anchor }) => {
    if (url === '' || url.startsWith('#')) return [];
    return absoluteUrl(url, base).map((href) => ({ url: href, anchor }));
  });
}
