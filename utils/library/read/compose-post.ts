import { resolveUrl } from '../address';
import type { LibraryAddress } from '../library';
import { LIMITS } from '../limits';
import type { Post } from '../post';
import { readFileName, slugify } from '../slug';
import { fieldOf, textOf } from './field-values';
import type { MarkdownReading } from './markdown';
import { aliasesOf } from './own-address';
import type { Page, Placing } from './page';
import { isoDay } from './post-date';
import { absoluteLinks, absoluteUrl } from './post-links';

type Place = Extract<Placing, { kind: 'at' | 'by-pattern' }>;

/** The post that a page is at its place; undefined where its address would be none. */
export function composePost(
  page: Page,
  place: Place,
  markdown: MarkdownReading,
  address: LibraryAddress,
): Post | undefined {
  const { title, path, tags, categories, keywords, fields } = page;
  const slug = slugOf(page) || slugify(title);
  const facts = {
    id: slug || path,
    title: title.slice(0, LIMITS.title),
    date: page.date === undefined ? '' : isoDay(page.date),
    categories,
    slug,
    path,
    ...(place.kind === 'at' && { permalink: place.permalink }),
    ...(place.kind === 'at' && place.fixed && { permalinkIsFixed: true as const }),
  };
  const url = resolvedUrl(address, facts);
  if (url === undefined || url.length > LIMITS.url) return undefined;
  const aliases = aliasesOf(fields).flatMap((alias) => absoluteUrl(atRoot(alias), address.site));
  return {
    ...facts,
    url,
    description: textOf(fieldOf(fields, 'description', 'summary', 'excerpt', 'subtitle')),
    tags,
    keywords,
    language: languageOf(page),
    headings: markdown.headings,
    text: markdown.text,
    links: absoluteLinks(markdown.links, url),
    ...(aliases.length > 0 && { aliases }),
  };
}

function slugOf({ fields, path }: Page): string {
  const own = textOf(fields.get('slug')).replace(/^\/+|\/+$/g, '');
  return (own || readFileName(path).slug).replace(/\s+/g, '-');
}

function languageOf({ fields }: Page): string {
  const text = textOf(fieldOf(fields, 'lang', 'language', 'locale')).toLowerCase();
  return /^[a-z]{2,3}(?=[-_]|$)/.exec(text)?.[0] ?? '';
}

function resolvedUrl(
  address: LibraryAddress,
  facts: Parameters<typeof resolveUrl>[1],
): string | undefined {
  try {
    return resolveUrl(address, facts);
  } catch {
    return undefined;
  }
}

function atRoot(alias: string): string {
  return /^https?:|^\//i.test(alias) ? alias : `/${alias}`;
}

/** A whole address as browsers write it; undefined for what is none. */
export function composedUrl(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).href : undefined;
}
