import { textOf } from '../../field-values';
import type { Page } from '../../page';
import { scriptText } from '../setting';
import type { Site } from '../site';
import { at, bare, MARKDOWN, type Rule, rule, siteOf } from './rule';

const DATED = /^(.*?)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)$/;

/** https://docusaurus.io/docs/blog and https://docusaurus.io/docs/create-doc */
export function docusaurus({ script, files }: Site): Rule {
  const blog = optionsOf(script, 'blog');
  const blogFolder = folder(scriptText(blog, 'path') || 'blog');
  const blogBase = scriptText(blog, 'routeBasePath') || 'blog';
  const docs = optionsOf(script, 'docs');
  const docsFolder = folder(scriptText(docs, 'path') || 'docs');
  const docsBase = scriptText(docs, 'routeBasePath') || 'docs';
  // With versions, the docs in the folder are those of the next one, which nobody wants to link to.
  const hasVersions = [...files.keys()].some((path) => path.startsWith('versioned_docs/'));
  const end = /\btrailingSlash\s*:\s*true\b/.test(script) ? '/' : '';
  return rule({
    site: siteOf(scriptText(script, 'url'), baseOf(script)),
    holds: (path) => {
      if (!MARKDOWN.test(path) || /(^|\/)(_|README\.)/.test(path)) return false;
      return path.startsWith(blogFolder) || (!hasVersions && path.startsWith(docsFolder));
    },
    place: (page) => {
      const isPost = page.path.startsWith(blogFolder);
      const inside = bare(page.path.slice((isPost ? blogFolder : docsFolder).length));
      const path = isPost ? blogPath(page, inside) : docPath(page, inside);
      return at(isPost ? blogBase : docsBase, path.replace(/\/+$/, '') + end);
    },
    shared: () => [],
  });
}

/** The base path; a variable of the same name may hold something else. */
function baseOf(script: string): string {
  return /\bbaseUrl\s*:\s*["'`](\/[^"'`]*)["'`]/.exec(script)?.[1] ?? '';
}

/** The options of a plugin in a configuration that is not run: what stands behind its name. */
function optionsOf(script: string, plugin: string): string {
  const start = new RegExp(`\\b${plugin}\\s*:\\s*(?:/\\*.*?\\*/\\s*)?(?:\\(?\\s*)\\{`).exec(
    script,
  )?.index;
  if (start === undefined) return '';
  let depth = 0;
  for (const { 0: brace, index } of script.slice(start).matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return script.slice(start, start + index);
  }
  return '';
}

function folder(path: string): string {
  return `${path.replace(/^\.?\/+|\/+$/g, '')}/`;
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
