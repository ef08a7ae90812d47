import type { Post, PostLink } from '../post';
import { isRecord, parseText, parseTexts } from '../stored-values';

const MAX_URL = 2048;
const MAX_LINE = 2000;
const MAX_TEXT = 2_000_000;
const MAX_LINKS = 10_000;

/** Parses a stored post; undefined where anything in it is wrong, or larger than any post. */
export function parsePost(value: unknown): Post | undefined {
  if (!isRecord(value)) return undefined;
  const required = parseRequired(value);
  const labels = parseLabels(value);
  const links = parseLinks(value['links']);
  const optional = parseOptional(value);
  if (!required || !labels || !links || !optional) return undefined;
  return { ...required, ...labels, links, ...optional };
}

type Stored = Readonly<Record<string, unknown>>;

function parseRequired(value: Stored) {
  const id = parseText(value['id'], MAX_URL);
  const url = parseUrl(value['url']);
  const title = parseText(value['title'], MAX_LINE);
  const description = parseText(value['description'], MAX_TEXT);
  const date = parseText(value['date'], 10);
  const language = parseText(value['language'], 20);
  const text = parseText(value['text'], MAX_TEXT);
  if (!id || !title || url === undefined || description === undefined) return undefined;
  if (date === undefined || !/^(\d{4}-\d{2}-\d{2})?$/.test(date)) return undefined;
  if (language === undefined || text === undefined) return undefined;
  return { id, url, title, description, date, language, text };
}

function parseLabels(value: Stored) {
  const tags = parseTexts(value['tags']);
  const categories = parseTexts(value['categories']);
  const keywords = parseTexts(value['keywords']);
  const headings = parseTexts(value['headings']);
  return tags && categories && keywords && headings && { tags, categories, keywords, headings };
}

function parseOptional(value: Stored) {
  const slug = optionalText(value['slug']);
  const path = optionalText(value['path']);
  const permalink = optionalText(value['permalink']);
  const aliases = parseTexts(value['aliases'] ?? []);
  if (slug === undefined || path === undefined) return undefined;
  if (permalink === undefined || aliases === undefined) return undefined;
  return {
    ...(slug && { slug }),
    ...(path && { path }),
    ...(permalink && { permalink }),
    ...(value['permalinkIsFixed'] === true && { permalinkIsFixed: true as const }),
    ...(aliases.length > 0 && { aliases }),
  };
}

function optionalText(value: unknown): string | undefined {
  return value === undefined ? '' : parseText(value, MAX_URL);
}

function parseLinks(value: unknown): readonly PostLink[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_LINKS) return undefined;
  const items: readonly unknown[] = value;
  const links = items.flatMap((item) => {
    const url = isRecord(item) ? parseUrl(item['url']) : undefined;
    const anchor = isRecord(item) ? parseText(item['anchor'], MAX_TEXT) : undefined;
    return url === undefined || anchor === undefined ? [] : [{ url, anchor }];
  });
  return links.length === items.length ? links : undefined;
}

function parseUrl(value: unknown): string | undefined {
  const url = parseText(value, MAX_URL) ?? '';
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
