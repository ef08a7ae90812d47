import { labelsOf, styledLabels, textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page, Placing } from '../../read/page';
import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { Site } from '../site';
import { at, bare, dateTokens, fill, MARKDOWN, type Rule, rule, siteOf } from './rule';

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};
const POST = /(^|\/)_posts\/(.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** https://jekyllrb.com/docs/permalinks/ */
export function jekyll(site: Site): Rule {
  const { config } = site;
  const root = sourceFolder(site);
  const collections = collectionsOf(config);
  const isText = (path: string) => MARKDOWN.test(path) || /\.html?$/.test(path);
  const collectionOf = (path: string) =>
    collections.find((name) => path.startsWith(`${root}_${name}/`));
  return rule({
    labels: 'space',
    site: siteOf(settingText(config, 'url'), settingText(config, 'baseurl')),
    holds: (path) =>
      isText(path) && (POST.test(path) || isDraft(path) || collectionOf(path) !== undefined),
    isDraft,
    place: (page) =>
      placed(page, { config, path: page.path.slice(root.length), name: collectionOf(page.path) }),
    shared: (path) => defaultsFor(config, path.slice(root.length), collectionOf(path) ?? 'posts'),
  });
}

/** The folder it reads; where a build makes that folder of another, the one that has the posts. */
function sourceFolder({ config, files }: Site): string {
  const source = settingText(config, 'source').replace(/^\.\/|\/$/g, '');
  if (source === '' || source === '.') return '';
  const paths = [...files.keys()];
  if (paths.some((path) => path.startsWith(`${source}/`))) return `${source}/`;
  const post = paths.find((path) => POST.test(path)) ?? '';
  return /^([\w-]+\/)_posts\//.exec(post)?.[1] ?? '';
}

interface Place {
  readonly config: unknown;
  readonly path: string;
  /** The collection it is in; none for posts. */
  readonly name: string | undefined;
}

/** A permalink of its own may be a style (`pretty`), a pattern, or an address. */
function placed(page: Page, { config, path, name }: Place): Placing {
  const tokens = name === undefined ? postTokens(page, path) : collectionTokens(page, path, name);
  const own = textOf(page.fields.get('permalink'));
  const general = name === undefined ? sitePattern(config) : collectionPattern(config, name);
  const pattern = STYLES[own] ?? (/:[a-z]/.test(own) ? own : general);
  const isAddress = own !== '' && pattern === general && STYLES[own] === undefined;
  const fixed = isAddress ? ownAddress(page.fields, 'permalink') : undefined;
  return fixed ?? at(escaped(fill(pattern, tokens)));
}

function isDraft(path: string): boolean {
  return /(^|\/)_drafts\//.test(path);
}

function sitePattern(config: unknown): string {
  const text =
    settingText(config, 'collections', 'posts', 'permalink') ||
    settingText(config, 'permalink') ||
    'date';
  return STYLES[text] ?? text;
}

/** A collection follows the site's pattern only in how it ends. */
function collectionPattern(config: unknown, name: string): string {
  const own = settingText(config, 'collections', name, 'permalink');
  if (own !== '') return STYLES[own] ?? own;
  return sitePattern(config).endsWith('/')
    ? '/:collection/:path/'
    : '/:collection/:path:output_ext';
}

function collectionsOf(config: unknown): readonly string[] {
  const table = setting(config, 'collections');
  if (!isRecord(table)) return [];
  return Object.keys(table).filter(
    (name) => name !== 'posts' && settingText(table, name, 'output') === 'true',
  );
}

function postTokens(page: Page, path: string): Readonly<Record<string, string>> {
  const date = dateTokens(page);
  const name = bare(path.split('/').at(-1) ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const slug = textOf(page.fields.get('slug'));
  const folders = (path.split(/(?:^|\/)_posts\//)[0] ?? '').split('/').filter(Boolean);
  const categories = [
    ...new Set([...folders, ...categoriesOf(page)].map((one) => one.toLowerCase())),
  ];
  return {
    ...date,
    short_year: date.year.slice(2),
    y_day: dayOfYear(page).padStart(3, '0'),
    title: pretty(slug || name),
    slug: plain(slug || name),
    categories: categories.join('/'),
    slugified_categories: categories.map(plain).join('/'),
    output_ext: '.html',
  };
}

function collectionTokens(
  page: Page,
  path: string,
  name: string,
): Readonly<Record<string, string>> {
  const inside = bare(path.slice(name.length + 2));
  const title = pretty(textOf(page.fields.get('slug')) || (inside.split('/').at(-1) ?? ''));
  return { ...postTokens(page, path), collection: name, path: inside, name: plain(inside), title };
}

/** `category` is one label, `categories` may be parted by spaces; structural ones are part of the address, too. */
function categoriesOf({ fields }: Page): readonly string[] {
  return [
    ...labelsOf(fields.get('category')),
    ...styledLabels('space', [fields.get('categories')]),
  ];
}

function dayOfYear({ moment }: Page): string {
  if (moment === '') return '';
  const day = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  return String((day - Date.parse(`${moment.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000 + 1);
}

/** Jekyll's slugify in its mode `pretty`, which keeps case and marks that addresses may hold. */
function pretty(text: string): string {
  return text.replace(/[^\p{M}\p{L}\p{N}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

function plain(text: string): string {
  return text
    .replace(/[^\p{M}\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

function escaped(path: string): string {
  return path.replace(/\s/g, '%20');
}

/** The `defaults` whose scope a file is in, the later over the earlier. */
function defaultsFor(
  config: unknown,
  path: string,
  type: string,
): readonly Readonly<Record<string, unknown>>[] {
  const list = setting(config, 'defaults');
  if (!Array.isArray(list)) return [];
  const items: readonly unknown[] = list;
  return items.flatMap((item) => {
    const scope = settingText(item, 'scope', 'path').replace(/\/\*+$|^\/|\/$/g, '');
    const kind = settingText(item, 'scope', 'type');
    const values = setting(item, 'values');
    const fits =
      (scope === '' || path === scope || path.startsWith(`${scope}/`)) &&
      (kind === '' || kind === type);
    return fits && isRecord(values) ? [values] : [];
  });
}
