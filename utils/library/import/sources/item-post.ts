import type { LibraryAddress } from '../../library';
import { LIMITS } from '../../limits';
import type { Post } from '../../post';
import { composedUrl } from '../../read/compose-post';
import { unique } from '../../read/field-values';
import type { MarkdownReading } from '../../read/markdown';
import type { Exclusion } from '../../read/page';
import { isoDay, parseDate } from '../../read/post-date';
import { absoluteLinks } from '../../read/post-links';
import { isStructural } from '../../read/structural-tags';
import { slugify, titleFromName } from '../../slug';
import { readHtml } from './html';
import type { SourceItem } from './item';

/** What became of an item of a feed, an export or a table. */
export type ItemReading =
  | { readonly ok: true; readonly post: Post; readonly exclusion?: Exclusion }
  | { readonly ok: false; readonly line: number; readonly reason: string };

const MAX_TEXT = 2_000_000;

/** The post that an item is. Its address stands as the source says it; only http(s) is taken. */
export function itemPost(item: SourceItem, address: LibraryAddress, now: Date): ItemReading {
  const { line } = item;
  const url = urlOf(item.url, address);
  if (url === undefined) return { ok: false, line, reason: noAddress(item) };
  const name = lastPart(url);
  const body = bodyOf(item);
  const title = plain(item.title) || body.title || titleFromName(name);
  if (title === '')
    return { ok: false, line, reason: 'has neither a title nor an address that tells one' };
  const date = parseDate(item.date ?? '');
  const exclusion = item.exclusion ?? futureOf(date, now);
  const slug = name.replace(/\.html?$/i, '');
  const post: Post = {
    id: slug || slugify(title) || url,
    url,
    title: title.slice(0, LIMITS.title),
    date: date === undefined ? '' : isoDay(date),
    ...labelled(item),
    headings: body.headings,
    text: body.text.slice(0, MAX_TEXT),
    links: absoluteLinks(body.links, url),
    permalink: permalinkOf(url, address.site),
    ...(slug !== '' && { slug }),
  };
  return { ok: true, post, ...(exclusion && { exclusion }) };
}

function futureOf(date: Date | undefined, now: Date): Exclusion | undefined {
  return date !== undefined && date > now ? 'future' : undefined;
}

function labelled({ description, tags, categories, keywords, language }: SourceItem) {
  return {
    description: plain(description ?? '').slice(0, LIMITS.title),
    tags: labels(tags),
    categories: labels(categories),
    keywords: labels(keywords),
    language: /^[a-z]{2,3}(?=[-_]|$)/.exec((language ?? '').toLowerCase())?.[0] ?? '',
  };
}

function lastPart(url: string): string {
  return safeDecode(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '');
}

function noAddress({ url }: SourceItem): string {
  return url === '' ? 'has no address' : `"${url.slice(0, 80)}" is no http address`;
}

function urlOf(url: string, { site }: LibraryAddress): string | undefined {
  if (url === '' || url.length > LIMITS.url) return undefined;
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(url);
  if (isWhole && !/^https?:\/\//i.test(url)) return undefined;
  return composedUrl(isWhole ? url : `${site}/${url.replace(/^\/+/, '')}`);
}

/** The part of an address below the site, or all of it where it lies elsewhere. */
export function permalinkOf(url: string, site: string): string {
  return url.startsWith(`${site}/`) ? url.slice(site.length) : url;
}

function bodyOf({ html = '', text = '' }: SourceItem): MarkdownReading {
  if (html !== '') return readHtml(html);
  return { text: text.replace(/[^\S\n]+/g, ' ').trim(), headings: [], title: '', links: [] };
}

function plain(html: string): string {
  // What holds neither markup nor a reference is plain already.
  const text = /[<&]/.test(html) ? readHtml(html).text : html;
  return text.replace(/\s+/g, ' ').trim();
}

function labels(values: readonly string[] | undefined): readonly string[] {
  const plainValues = (values ?? []).slice(0, LIMITS.labels).map(plain);
  return unique(
    plainValues.filter((one) => one !== '' && one.length <= LIMITS.label && !isStructural(one)),
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
