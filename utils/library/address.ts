import type { LibraryAddress } from './library';
import type { Post } from './post';
import { fileName, section, slugify } from './slug';

/** What an address is made of. */
export type PostFacts = Pick<
  Post,
  'id' | 'title' | 'date' | 'categories' | 'slug' | 'path' | 'permalink' | 'permalinkIsFixed'
>;

/** An address as a person typed it, found right or wrong. */
export type AddressReading =
  | { readonly ok: true; readonly address: LibraryAddress }
  | { readonly ok: false; readonly field: 'site' | 'pattern'; readonly reason: string };

/** Where the bundled posts live. */
export const DEFAULT_ADDRESS = {
  site: 'https://leadcraftr.com',
  pattern: '/posts/:slug/',
} as const satisfies LibraryAddress;

/** The pattern by which each post has the address that its own generator or source gives it. */
export const PERMALINK = '/:permalink';

const MAX_LENGTH = 500;
const TOKEN = /:([a-z]+)/gi;

const TOKENS: Readonly<Record<string, (post: PostFacts) => string>> = {
  slug: ({ slug, id }) => slug ?? id,
  title: ({ title }) => slugify(title),
  filename: ({ path, slug, id }) => (path === undefined ? (slug ?? id) : fileName(path)),
  year: ({ date }) => date.slice(0, 4),
  month: ({ date }) => date.slice(5, 7),
  day: ({ date }) => date.slice(8, 10),
  categories: ({ categories }) => categories.map(slugify).join('/'),
  section: ({ path }) => section(path ?? ''),
  permalink: ({ permalink, slug, id }) => permalink ?? slug ?? id,
};

const TELLING = [':slug', ':title', ':filename', ':permalink'] as const;

/**
 * The absolute address of a post. A part of the pattern that the post can't fill is left out, as Jekyll does it.
 * An address that the author wrote on the post itself stands, whatever the pattern.
 */
export function resolveUrl({ site, pattern }: LibraryAddress, post: PostFacts): string {
  const { permalink, permalinkIsFixed } = post;
  if (permalink !== undefined && (permalinkIsFixed || pattern === PERMALINK)) {
    return atSite(site, permalink);
  }
  const path = pattern.replace(TOKEN, (token, name: string) => {
    const value = TOKENS[name.toLowerCase()]?.(post) ?? token;
    const parts = value.split('/').filter((part) => part !== '.' && part !== '..');
    return parts.map(encodeURIComponent).join('/');
  });
  return new URL(`${site}${path.replace(/\/{2,}/g, '/')}`).href;
}

/** A path below the site, which may have a path itself; a whole address stays what it is. */
function atSite(site: string, permalink: string): string {
  if (/^https?:\/\//i.test(permalink)) return new URL(permalink).href;
  return new URL(`${site}/${permalink.replace(/^\/+/, '')}`).href;
}

/** Finds a site and a pattern right, and normalises them, or says in a sentence what is wrong. */
export function parseAddress(value: unknown): AddressReading {
  if (typeof value !== 'object' || value === null) {
    return { ok: false, field: 'site', reason: 'An address needs a site and a pattern.' };
  }
  const site = 'site' in value ? parseSite(value.site) : parseSite('');
  if (!site.ok) return { ok: false, field: 'site', reason: site.reason };
  const pattern = 'pattern' in value ? parsePattern(value.pattern) : parsePattern('');
  if (!pattern.ok) return { ok: false, field: 'pattern', reason: pattern.reason };
  return { ok: true, address: { site: site.text, pattern: pattern.text } };
}

type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

function parseSite(value: unknown): TextReading {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!/^https?:\/\//i.test(text) || text.length > MAX_LENGTH || /\s/.test(text)) {
    return refused('The site must be an address such as https://example.com.');
  }
  if (!URL.canParse(text)) return refused(`"${text}" is not an address.`);
  const { origin, pathname, search, hash, username, password } = new URL(text);
  if (`${search}${hash}${username}${password}` !== '') {
    return refused('The site must be a plain address, without a user name, "?" or "#".');
  }
  return { ok: true, text: `${origin}${pathname}`.replace(/\/+$/, '') };
}

function parsePattern(value: unknown): TextReading {
  const text = typeof value === 'string' ? value.trim() : '';
  const reason = patternFault(text);
  if (reason !== undefined) return refused(reason);
  return { ok: true, text: text.startsWith('/') ? text : `/${text}` };
}

function patternFault(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `The pattern is longer than ${MAX_LENGTH} characters.`;
  if (/[\s\\#<>"']/.test(text))
    return 'The pattern must not contain spaces, quotes, "\\", "<", ">" or "#".';
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || /\/\/|(^|\/)\.\.?(\/|$)/.test(text)) {
    return 'The pattern is only the path after the site, such as /posts/:slug/.';
  }
  for (const [token, name = ''] of text.matchAll(TOKEN)) {
    if (!Object.hasOwn(TOKENS, name.toLowerCase())) {
      return `${token} is not known; use :${Object.keys(TOKENS).join(', :')}.`;
    }
  }
  const lower = text.toLowerCase();
  if (TELLING.some((token) => lower.includes(token))) return undefined;
  return `The pattern needs ${TELLING.join(', ')}, or all posts would have one address.`;
}

function refused(reason: string): TextReading {
  return { ok: false, reason };
}
