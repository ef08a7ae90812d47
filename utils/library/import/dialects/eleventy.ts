import { textOf } from '../../field-values';
import { ownAddress } from '../../own-address';
import type { Page, Placing } from '../../page';
import { parseConfig } from '../find-sites';
import { scriptText } from '../setting';
import type { Site } from '../site';
import { fillTemplate } from './eleventy-template';
import { at, bare, MARKDOWN, type Rule, rule } from './rule';

const NO_PAGE =
  /(^|\/)(_[^/]*|node_modules)\/|(^|\/)(README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\./i;
const DATED = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/** https://www.11ty.dev/docs/permalinks/ */
export function eleventy({ script, files }: Site): Rule {
  const input = folder(scriptText(script, 'input'));
  return rule({
    site: '',
    holds: (path) => {
      if (!path.startsWith(input) || !MARKDOWN.test(path)) return false;
      // Posts may lie in `_posts`; other folders with an underscore hold layouts and data.
      return !NO_PAGE.test(path.slice(input.length).replace(/(^|\/)_posts\//, '$1posts/'));
    },
    place: (page) => placed(page, bare(page.path.slice(input.length))),
    shared: (path) => dataFor(path, files),
  });
}

function folder(path: string): string {
  const plain = path.replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
  return plain === '' ? '' : `${plain}/`;
}

function placed(page: Page, stem: string): Placing {
  const permalink = textOf(page.fields.get('permalink'));
  if (!/\{\{|\{%/.test(permalink)) {
    return (
      ownAddress(page.fields, 'permalink') ?? at(undated(stem).replace(/(^|\/)index$/, '$1'), '')
    );
  }
  const filled = fillTemplate(permalink, {
    page,
    fileSlug: fileSlug(stem),
    filePathStem: `/${undated(stem)}`,
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

/** What the folders of a file say of it (`posts/posts.json`), from the outermost in, and then its own data file. */
function dataFor(path: string, files: Site['files']): readonly Readonly<Record<string, unknown>>[] {
  const folders = path.split('/').slice(0, -1);
  const stems = folders.map((name, index) => [...folders.slice(0, index + 1), name].join('/'));
  return [...stems, bare(path)].flatMap((stem) =>
    ['.json', '.11tydata.json', '.11tydata.js', '.11tydata.cjs', '.11tydata.mjs'].flatMap(
      (ending) => {
        const text = files.get(stem + ending)?.text();
        if (text === undefined) return [];
        return [ending.endsWith('json') ? parseConfig('data.json', text) : scriptData(text)];
      },
    ),
  );
}

/** The plain settings in a data file that is a script, which is never run. */
function scriptData(script: string): Readonly<Record<string, unknown>> {
  const template = /\bpermalink\b[^`"']*?[:=>({]\s*(?:return\s*)?`([^`]*)`/.exec(script)?.[1];
  const permalink =
    template?.replace(/\$\{\s*(?:data\.)?/g, '{{ ').replace(/\}(?!\})/g, ' }}') ??
    scriptText(script, 'permalink');
  const tags = /\btags\s*:\s*\[([^\]]*)\]/.exec(script)?.[1] ?? '';
  const names = [...tags.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name);
  return { ...(permalink !== '' && { permalink }), ...(names.length > 0 && { tags: names }) };
}
