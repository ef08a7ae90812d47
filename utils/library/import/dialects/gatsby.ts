import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page, Placing } from '../../read/page';
import { scriptText } from '../setting';
import type { Site } from '../site';
import { at, bare, MARKDOWN, type Rule, rule, siteOf } from './rule';

const PAGES = 'src/pages/';
const DATED = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/** https://www.gatsbyjs.com/docs/how-to/routing/adding-markdown-pages/: a path below the folder of its source. */
export function gatsby({ script, files }: Site): Rule {
  const sources = sourcesOf(script, files);
  const sourceOf = (path: string) => sources.find((one) => path.startsWith(one));
  const node =
    [...files].find(([path]) => /^gatsby-node\.(js|ts|mjs|cjs)$/.test(path))?.[1].text() ?? '';
  const prefix = prefixOf(node);
  return rule({
    site: siteOf(scriptText(script, 'siteUrl'), scriptText(script, 'pathPrefix')),
    holds: (path) =>
      MARKDOWN.test(path) && sourceOf(path) !== undefined && !/(^|\/)(README|_)/.test(path),
    place: (page) =>
      ownAddress(page.fields, 'path', 'permalink', 'url') ??
      placed(page, { source: sourceOf(page.path) ?? '', prefix, node }),
    shared: () => [],
  });
}

function placed(
  page: Page,
  { source, prefix, node }: { source: string; prefix: string; node: string },
): Placing {
  const slug = textOf(page.fields.get('slug'));
  const inside = bare(page.path.slice(source.length)).replace(/(^|\/)index$/, '');
  if (source === PAGES) return at(inside, '');
  if (slug.startsWith('/')) return at(prefix, slug.replace(/\/*$/, '/'));
  const parts = inside.split('/');
  const name = parts.pop() ?? '';
  const last = slug || (node.includes('createFilePath') ? name : name.replace(DATED, ''));
  return at(prefix, ...parts, last, '');
}

/** The folders that `gatsby-source-filesystem` reads, the longest first. */
function sourcesOf(script: string, files: Site['files']): readonly string[] {
  const paths = [
    ...script.matchAll(
      /\bpath\s*:\s*(?:path\.\w+\([^)]*?["'`]([^"'`]+)["'`]\s*\)|["'`]([^"'`]+)["'`])/g,
    ),
  ]
    .map(([, joined, plain]) => joined ?? plain ?? '')
    .map((path) => `${path.replace(/\$\{[^}]*\}/, '').replace(/^\.?\/+|\/+$/g, '')}/`)
    .filter((folder) =>
      [...files.keys()].some((path) => path.startsWith(folder) && MARKDOWN.test(path)),
    );
  const found = paths.length > 0 ? paths : ['content/'];
  return [...new Set([...found, PAGES])].toSorted((one, other) => other.length - one.length);
}

/** What stands before the slug where pages are made: ``path: `/blog${slug}` ``; several of them tell nothing. */
function prefixOf(node: string): string {
  const found = node.matchAll(/\bpath\s*:\s*`(\/[\w/-]*)\$\{[^}]*(?:slug|path)[^}]*\}/g);
  const prefixes = new Set([...found].map(([, prefix = '']) => prefix.replace(/\/+$/, '')));
  const [only = ''] = prefixes;
  return prefixes.size === 1 ? only : '';
}
