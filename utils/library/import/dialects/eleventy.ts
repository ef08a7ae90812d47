import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page, Placing } from '../../read/page';
import { scriptText, settingText } from '../setting';
import type { Site } from '../site';
import { folderData, siteData } from './eleventy-data';
import { fillTemplate } from './eleventy-template';
import { at, bare, MARKDOWN, type Rule, rule } from './rule';

const NO_PAGE =
  /(^|\/)(_[^/]*|node_modules)\/|(^|\/)(README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\./i;
const TEMPLATE = /\.(njk|liquid|html|hbs)$/i;
const DATED = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/** https://www.11ty.dev/docs/permalinks/ */
export function eleventy({ script, files }: Site): Rule {
  const input = folder(scriptText(script, 'input'));
  return rule({
    site: '',
    holds: (path) => {
      if (!path.startsWith(input)) return false;
      if (!MARKDOWN.test(path) && !isPostTemplate(path, files)) return false;
      // Posts may lie in `_posts`; other folders with an underscore hold layouts and data.
      return !NO_PAGE.test(path.slice(input.length).replace(/(^|\/)_posts\//, '$1posts/'));
    },
    place: (page) => placed(page, input, files),
    shared: (path) => folderData(path, files),
  });
}

function folder(path: string): string {
  const plain = path.replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
  return plain === '' ? '' : `${plain}/`;
}

function placed(page: Page, input: string, files: Site['files']): Placing {
  const stem = bare(page.path.slice(input.length));
  const permalink = permalinkOf(page);
  if (!/\{\{|\{%/.test(permalink)) {
    return (
      ownAddress(page.fields, 'permalink') ?? at(undated(stem).replace(/(^|\/)index$/, '$1'), '')
    );
  }
  const filled = fillTemplate(permalink, {
    page,
    fileSlug: fileSlug(stem),
    filePathStem: `/${undated(stem)}`,
    siteData: (name) => siteData(name, input, files),
  });
  const reason = `its permalink is a template that only its own site can fill: ${permalink}`;
  return filled === undefined
    ? { kind: 'problem', reason }
    : at(filled.replace(/(^|\/)index\.html$/, '$1'));
}

function undated(stem: string): string {
  const parts = stem.split('/');
  return [...parts.slice(0, -1), (parts.at(-1) ?? '').replace(DATED, '')].join('/');
}

function fileSlug(stem: string): string {
  const parts = stem.split('/');
  const name = parts.at(-1) === 'index' ? (parts.at(-2) ?? '') : (parts.at(-1) ?? '');
  return name.replace(DATED, '');
}

/** Whether a template that is no Markdown is a post: it has a title and a date, and makes one page. */
function isPostTemplate(path: string, files: Site['files']): boolean {
  if (!TEMPLATE.test(path)) return false;
  const head = /^---\s*\n([\s\S]*?)\n---/.exec(files.get(path)?.text() ?? '')?.[1] ?? '';
  const isDated = /^date\s*:/m.test(head) || DATED.test(path.split('/').at(-1) ?? '');
  return isDated && /^title\s*:/m.test(head) && !/^pagination\s*:/m.test(head);
}

/** The permalink that the author or a data file gives, or that is to be computed. */
function permalinkOf({ fields }: Page): string {
  const computed = fields.get('eleventycomputed')?.value;
  return settingText(computed, 'permalink') || textOf(fields.get('permalink'));
}
