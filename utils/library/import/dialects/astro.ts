import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page, Placing } from '../../read/page';
import { scriptText } from '../setting';
import type { Site } from '../site';
import { at, bare, dateParts, MARKDOWN, type Rule, rule, siteOf } from './rule';

const CONTENT = 'src/content/';
const PAGES = 'src/pages/';
const DATED = /^(\d{4}-\d{2}-\d{2})-(?=.)/;

interface Collection {
  readonly name: string;
  readonly folder: string;
  /** The route that shows its entries, from the pages' folder: `[year]/[slug]`. */
  readonly route: string;
}

/** https://docs.astro.build/en/guides/content-collections/ and https://docs.astro.build/en/guides/routing/ */
export function astro({ script, files }: Site): Rule {
  const collections = collectionsOf(files);
  const never = /trailingSlash\s*:\s*["']never["']|format\s*:\s*["']file["']/.test(script);
  const end = never ? '' : '/';
  const collectionOf = (path: string) => collections.find(({ folder }) => path.startsWith(folder));
  return rule({
    site: siteOf(scriptText(script, 'site'), scriptText(script, 'base')),
    holds: (path) =>
      MARKDOWN.test(path) &&
      !/(^|\/)_/.test(path) &&
      (path.startsWith(PAGES) || collectionOf(path) !== undefined),
    place: (page) => {
      const collection = collectionOf(page.path);
      const own = ownAddress(page.fields, 'permalink');
      if (own !== undefined && collection !== undefined) return own;
      if (collection === undefined) return ended(bare(page.path.slice(PAGES.length)), end);
      return routed(page, collection, end);
    },
    shared: () => [],
  });
}

function ended(path: string, end: string): Placing {
  const plain = path.replace(/(^|\/)index$/, '').replace(/\/+$/, '');
  return at(plain === '' ? '' : plain + end);
}

function routed(page: Page, { folder, route }: Collection, end: string): Placing {
  const inside = bare(page.path.slice(folder.length)).replace(/\/index$/, '');
  const id = textOf(page.fields.get('slug')) || inside.split('/').map(githubSlug).join('/');
  const { year, month, day } = dateParts(page);
  const name = id.split('/').at(-1) ?? id;
  const tokens: Readonly<Record<string, string>> = { year, month, day, lang: '', locale: '' };
  const isDated = /\[(year|month|day)\]/.test(route);
  const path = route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, parameter: string) => {
    return tokens[parameter.toLowerCase()] ?? (isDated ? name.replace(DATED, '') : id);
  });
  return ended(path, end);
}

/** As github-slugger, by which Astro makes an id of each part of a path. */
function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

function collectionsOf(files: Site['files']): readonly Collection[] {
  const texts = (pattern: RegExp) =>
    [...files].flatMap(([path, file]) =>
      pattern.test(path) ? [[path, file.text()] as const] : [],
    );
  const [[, config = ''] = []] = texts(/^src\/(content\.config|content\/config)\.(ts|js|mjs|mts)$/);
  const routes = texts(/^src\/pages\/.*\[[^\]]+\][^/]*\.astro$/);
  const names = new Set(
    [...files.keys()].flatMap((path) => /^src\/content\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  for (const [, name = ''] of config.matchAll(/(\w+)\s*=\s*defineCollection\b/g)) names.add(name);
  return [...names].map((name) => ({
    name,
    folder: folderOf(name, config),
    route: routeOf(name, routes) ?? `${name}/[...slug]`,
  }));
}

/** The folder that a collection's loader names; where none is named, the one called like it. */
function folderOf(name: string, config: string): string {
  const own = config.split(/\bdefineCollection\b/).find((_, index, parts) => {
    return new RegExp(`\\b${name}\\w*\\s*=\\s*$`).test(parts[index - 1] ?? '');
  });
  const base = scriptText(own ?? '', 'base').replace(/^\.?\/+|\/+$/g, '');
  return base === '' ? `${CONTENT}${name}/` : `${base}/`;
}

/** The route whose page asks for the collection; the shortest, for others show its tags or its pages. */
function routeOf(name: string, routes: readonly (readonly [string, string])[]): string | undefined {
  const asks = new RegExp(`get(?:Collection|Entry)\\(\\s*["'\`]${name}["'\`]`);
  const fitting = routes.filter(
    ([path, text]) =>
      asks.test(text) &&
      !/\[(\.\.\.)?(page|tag|category)\]|\/(tags?|category|categories)\//.test(path),
  );
  const exact =
    fitting.length > 0
      ? fitting
      : routes.filter(
          ([path]) => path.startsWith(`${PAGES}${name}/[`) || /^src\/pages\/\[year\]/.test(path),
        );
  const [first] = exact
    .map(([path]) => bare(path.slice(PAGES.length)))
    .toSorted((a, b) => a.length - b.length);
  return first?.replace(/\/index$/, '');
}
