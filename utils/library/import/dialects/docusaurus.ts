import { textOf } from '../../read/field-values';
import type { Page } from '../../read/page';
import { scriptText } from '../setting';
import type { Site } from '../site';
import { docusaurusParts, type SitePart } from './docusaurus-parts';
import { at, bare, MARKDOWN, type Rule, rule, siteOf } from './rule';

const DATED = /^(.*?)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)$/;

const TRANSLATED = /^i18n\/([^/]+)\/(docusaurus-plugin-content-(?:blog|docs)[^/]*\/)(?:current\/)?/;

/** https://docusaurus.io/docs/blog, https://docusaurus.io/docs/create-doc and https://docusaurus.io/docs/i18n/introduction */
export function docusaurus({ script, files }: Site): Rule {
  const parts = docusaurusParts(script);
  const standard = scriptText(script, 'defaultLocale') || 'en';
  // With versions, the docs in the folder are those of the next one, which nobody wants to link to.
  const hasVersions = [...files.keys()].some((path) => path.startsWith('versioned_docs/'));
  const end = /\btrailingSlash\s*:\s*true\b/.test(script) ? '/' : '';
  const placeOf = (path: string) => partAt(path, parts, standard);
  return rule({
    site: siteOf(scriptText(script, 'url'), baseOf(script)),
    holds: (path) => {
      if (!MARKDOWN.test(path) || /(^|\/)(_|README\.)/.test(path)) return false;
      const found = placeOf(path);
      return found !== undefined && !(hasVersions && found.part.folder === 'docs/');
    },
    place: (page) => {
      const found = placeOf(page.path);
      if (found === undefined) return { kind: 'by-pattern' };
      const { part, prefix, inside } = found;
      const path =
        part.kind === 'blog' ? blogPath(page, bare(inside)) : docPath(page, bare(inside));
      return at(prefix, part.base, path.replace(/\/+$/, '') + end);
    },
    shared: () => [],
  });
}

/** The blog or the docs that a file belongs to, its language's prefix, and its path in there. */
function partAt(
  path: string,
  parts: readonly SitePart[],
  standard: string,
): { part: SitePart; prefix: string; inside: string } | undefined {
  const [all = '', locale = '', translations = ''] = TRANSLATED.exec(path) ?? [];
  if (all !== '') {
    const part = parts.find((one) => one.translations === translations);
    const prefix = locale === standard ? '' : locale;
    return part && { part, prefix, inside: path.slice(all.length) };
  }
  const part = parts.find(({ folder }) => path.startsWith(folder));
  return part && { part, prefix: '', inside: path.slice(part.folder.length) };
}

/** The base path; a variable of the same name may hold something else. */
function baseOf(script: string): string {
  return /\bbaseUrl\s*:\s*["'`](\/[^"'`]*)["'`]/.exec(script)?.[1] ?? '';
}

function blogPath(page: Page, path: string): string {
  const own = textOf(page.fields.get('slug'));
  if (own !== '') return own;
  const name = path.replace(/\/index$/, '');
  const [, before = '', date, after = ''] = DATED.exec(name) ?? [];
  return date === undefined ? name : `${date.replace(/-/g, '/')}/${before}${after}`;
}

function docPath(page: Page, path: string): string {
  const own = textOf(page.fields.get('slug'));
  const parts = path.split('/').map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=\D)/, ''));
  const name = parts.pop() ?? '';
  if (own !== '') return own.startsWith('/') ? own : [...parts, own].join('/');
  const id = textOf(page.fields.get('id')) || name;
  const isIndex = /^(index|readme)$/i.test(name) || name === parts.at(-1);
  return isIndex ? parts.join('/') : [...parts, id].join('/');
}
