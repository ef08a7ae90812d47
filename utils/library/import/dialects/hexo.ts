import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page } from '../../read/page';
import { settingText } from '../setting';
import type { Site } from '../site';
import { at, bare, dateTokens, fill, MARKDOWN, type Rule, rule, siteOf } from './rule';

/** https://hexo.io/docs/permalinks */
export function hexo(site: Site): Rule {
  const { config } = site;
  const source = `${settingText(config, 'source_dir') || 'source'}/`;
  const posts = `${source}_posts/`;
  const drafts = `${source}_drafts/`;
  const pattern = settingText(config, 'permalink') || ':year/:month/:day/:title/';
  const url = settingText(config, 'url');
  const hasPath = /^https?:\/\/[^/]+\/./.test(url);
  const keepsIndex = settingText(config, 'pretty_urls', 'trailing_index') !== 'false';
  const keepsHtml = settingText(config, 'pretty_urls', 'trailing_html') !== 'false';
  const finish = (path: string) => {
    const withIndex = keepsIndex ? path : path.replace(/(^|\/)index\.html$/, '$1');
    return keepsHtml ? withIndex : withIndex.replace(/\.html$/, '');
  };
  return rule({
    site: siteOf(url, hasPath ? '' : settingText(config, 'root')),
    holds: (path) => (path.startsWith(posts) || path.startsWith(drafts)) && MARKDOWN.test(path),
    isDraft: (path) => path.startsWith(drafts),
    place: (page) => {
      const own = ownAddress(page.fields, 'permalink');
      if (own?.kind === 'at' && !/:[a-z]/.test(textOf(page.fields.get('permalink')))) {
        return { ...own, permalink: finish(own.permalink) };
      }
      if (own?.kind === 'problem') return own;
      const used = textOf(page.fields.get('permalink')) || pattern;
      return at(finish(fill(used, tokensOf(page, page.path.slice(posts.length), config))));
    },
    shared: () => [],
  });
}

function tokensOf(page: Page, path: string, config: unknown): Readonly<Record<string, string>> {
  const title = titleOf(bare(path), settingText(config, 'new_post_name'));
  const own = textOf(page.fields.get('slug'));
  return {
    ...dateTokens(page),
    title: own || title,
    name: title.split('/').at(-1) ?? '',
    post_title: slugized(page.title),
    category: categoryOf(page, config),
    lang: textOf(page.fields.get('lang')),
  };
}

/** The part of a file's path that `new_post_name` calls the title: `:year-:month-:day-:title.md`. */
function titleOf(path: string, naming: string): string {
  if (!/:(year|month|day)/.test(naming)) return path;
  const parts: Readonly<Record<string, string>> = {
    year: '\\d{4}',
    month: '\\d{2}',
    day: '\\d{2}',
    i_month: '\\d{1,2}',
    i_day: '\\d{1,2}',
    title: '(.+)',
  };
  const source = bare(naming)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:([a-z_]+)/g, (_, name: string) => parts[name] ?? '.*?');
  return new RegExp(`^${source}$`).exec(path)?.[1] ?? path;
}

/** Hexo's `categories: [a, b]` means b inside a; with lists inside, the last of them counts for the address. */
function categoryOf({ fields }: Page, config: unknown): string {
  const value = fields.get('categories')?.value ?? fields.get('category')?.value;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const last: unknown = list.some(Array.isArray) ? list.at(-1) : list;
  const names: readonly unknown[] = Array.isArray(last) ? last : [last];
  const path = names.filter((name) => typeof name === 'string' && name !== '');
  if (path.length === 0) return settingText(config, 'default_category') || 'uncategorized';
  return path
    .map((name) => settingText(config, 'category_map', String(name)) || slugized(String(name)))
    .join('/');
}

function slugized(text: string): string {
  return text
    .trim()
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
