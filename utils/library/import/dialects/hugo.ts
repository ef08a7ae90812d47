import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page, Placing } from '../../read/page';
import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { Site, SiteFile } from '../site';
import { hugoCascade } from './hugo-cascade';
import { hugoLanguages } from './hugo-languages';
import { at, bare, dateParts, fill, MARKDOWN, type Rule, rule, siteOf } from './rule';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const SECTION = /(^|\/)_index(\.[\w-]+)?\.[a-z]+$/i;
/** UTF-16 units of text from which on a section's page is more than a list of its posts. */
const TELLING = 300;

/** https://gohugo.io/content-management/urls/ */
export function hugo(site: Site): Rule {
  const { languageOf, roots } = hugoLanguages(site);
  const bundles = leafBundles(site, roots);
  const cascade = hugoCascade(site);
  const inContent = (path: string) => roots.find((root) => path.startsWith(root));
  const holds = (path: string) => {
    const root = inContent(path);
    if (root === undefined || !MARKDOWN.test(path)) return false;
    if (SECTION.test(path)) return isTellingSection(path.slice(root.length), site.files.get(path));
    return isIndex(path) || !foldersOf(path).some((folder) => bundles.has(folder));
  };
  return rule({
    site: siteOf(settingText(site.config, 'baseURL')),
    holds,
    place: (page) => {
      const { prefix, path } = languageOf(page.path);
      const own = ownAddress(page.fields, 'url');
      if (own?.kind === 'at') return underLanguage(own, prefix);
      return own ?? at(prefix, SECTION.test(path) ? sectionPath(path) : hugoPath(page, path, site));
    },
    shared: (path) => cascade(path, inContent(path) ?? ''),
  });
}

/** A relative `url` gets its language's prefix; one that starts with a slash is taken from the root. */
function underLanguage(own: Extract<Placing, { kind: 'at' }>, prefix: string): Placing {
  return {
    ...own,
    permalink: prefix === '' ? own.permalink : own.permalink.replace(/^\//, `/${prefix}/`),
  };
}

/** Sections may be pages with a text of their own, such as guides; the home page is none. */
function isTellingSection(path: string, file: SiteFile | undefined): boolean {
  const body = file?.text().replace(/^(---|\+\+\+)\n[\s\S]*?\n\1/, '') ?? '';
  return path.includes('/') && body.trim().length >= TELLING;
}

function isIndex(path: string): boolean {
  return /(^|\/)index(\.[\w-]+)?\.[a-z]+$/i.test(path);
}

/** Folders with an `index.md`: what else lies in them belongs to that page. */
function leafBundles({ files }: Site, roots: readonly string[]): ReadonlySet<string> {
  const indexes = [...files.keys()].filter(
    (path) => isIndex(path) && MARKDOWN.test(path) && roots.some((root) => path.startsWith(root)),
  );
  return new Set(indexes.map((path) => path.slice(0, path.lastIndexOf('/'))));
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function sectionPath(path: string): string {
  return sanitised(path.slice(0, path.lastIndexOf('/') + 1).toLowerCase());
}

function hugoPath(page: Page, path: string, { config }: Site): string {
  const sections = path.split('/').slice(0, isIndex(path) ? -2 : -1);
  const pattern = patternFor(config, sections[0] ?? '');
  const name = isIndex(path) ? (path.split('/').at(-2) ?? '') : bare(path.split('/').at(-1) ?? '');
  const slug = textOf(page.fields.get('slug')).replace(/^\/+|\/+$/g, '');
  const filled =
    pattern === undefined
      ? [...sections, slug || name].join('/')
      : fill(
          pattern.replace(/:sections\[[^\]]*\]/g, ':sections'),
          tokensOf(page, { sections, name, slug }),
        );
  const ugly = settingText(config, 'uglyURLs') === 'true';
  const keepsCase = settingText(config, 'disablePathToLower') === 'true';
  const sane = sanitised(keepsCase ? filled : filled.toLowerCase());
  if (/\.html?$|\/$/.test(sane)) return sane;
  return ugly ? `${sane}.html` : `${sane}/`;
}

function tokensOf(
  page: Page,
  { sections, name, slug }: { sections: readonly string[]; name: string; slug: string },
): Readonly<Record<string, string>> {
  const { year, month, day } = dateParts(page);
  const title = page.title.replace(/\//g, '-');
  return {
    year,
    month,
    day,
    monthname: MONTHS[Number(month) - 1] ?? '',
    section: sections[0] ?? '',
    sections: sections.join('/'),
    title,
    slug: slug || title,
    slugorfilename: slug || name,
    slugorcontentbasename: slug || name,
    filename: name,
    contentbasename: name,
  };
}

/** `permalinks: {posts: ...}`, or since Hugo 0.115 `permalinks: {page: {posts: ...}}`. */
function patternFor(config: unknown, section: string): string | undefined {
  const pages = setting(config, 'permalinks', 'page');
  const pattern = isRecord(pages)
    ? settingText(pages, section)
    : settingText(config, 'permalinks', section);
  return pattern === '' ? undefined : pattern;
}

/** As Hugo's `URLize`: white space becomes a hyphen, and what has no place in an address is dropped. */
function sanitised(path: string): string {
  return path
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}./\\_#+~@-]+/gu, '')
    .replace(/#/g, '%23');
}
