import { scriptText } from '../setting';

/** One blog or one set of docs of a Docusaurus site; it may have several of each. */
export interface SitePart {
  readonly kind: 'blog' | 'docs';
  readonly folder: string;
  /** What its addresses begin with. */
  readonly base: string;
  /** The folder of its translations in `i18n/<locale>/`. */
  readonly translations: string;
}

const PLUGIN =
  /["'`](?:@docusaurus\/plugin-content-|content-)(blog|docs)["'`]\)?\s*,\s*(?:\/\*.*?\*\/\s*)?(?=\{)/g;

/** The blogs and docs that a configuration sets up, which is not run: what stands behind their names. */
export function docusaurusParts(script: string): readonly SitePart[] {
  const presets = (['blog', 'docs'] as const).map((kind) =>
    partOf(kind, presetOptions(script, kind)),
  );
  const plugins = [...script.matchAll(PLUGIN)].map(({ 0: all, 1: kind, index }) =>
    partOf(kind === 'blog' ? 'blog' : 'docs', braced(script.slice(index + all.length))),
  );
  const byFolder = new Map([...presets, ...plugins].map((part) => [part.folder, part]));
  // The deeper folder first: docs may lie below others.
  return [...byFolder.values()].toSorted((one, other) => other.folder.length - one.folder.length);
}

function partOf(kind: SitePart['kind'], options: string): SitePart {
  const id = scriptText(options, 'id');
  const suffix = id === '' || id === 'default' ? '' : `-${id}`;
  const base = scriptText(options, 'routeBasePath');
  return {
    kind,
    folder: folderName(scriptText(options, 'path') || kind),
    base: base || kind,
    translations: `docusaurus-plugin-content-${kind}${suffix}/`,
  };
}

/** The options that a preset has for one of its plugins: `blog: {...}`. */
function presetOptions(script: string, kind: string): string {
  const start = new RegExp(`\\b${kind}\\s*:\\s*(?:/\\*.*?\\*/\\s*)?(?:\\(?\\s*)(?=\\{)`).exec(
    script,
  );
  return start === null ? '' : braced(script.slice(start.index + start[0].length));
}

/** The text from an opening brace to the one that closes it. */
function braced(text: string): string {
  let depth = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return text.slice(0, index);
  }
  return '';
}

function folderName(path: string): string {
  return `${path.replace(/^\.?\/+|\/+$/g, '')}/`;
}
