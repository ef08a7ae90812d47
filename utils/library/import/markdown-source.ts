import type { Problem } from '../problem';
import { type SourceFile, sourceText } from '../read/source-text';
import type { Rule } from './dialects/rule';
import { ruleOf } from './dialects/rule-of';
import { findSites } from './find-sites';
import type { Site, SiteFile } from './site';

export const MARKDOWN_FILE = /\.(md|mdx|markdown|mdown|mkd)$/i;
const NO_POST =
  /(^|\/)(README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY)(\.[\w-]+)?\.(md|markdown)$/i;
const HIDDEN = /(^|\/)[._][^/]*\//;

/** Markdown files that belong together, and the generator whose rules count for them. */
export interface MarkdownSource {
  readonly format: string;
  /** The folder of the site in the tree, with a slash at the end, or ''. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly rule?: Rule;
  /** All files of the tree, by their path below the root. */
  readonly tree: ReadonlyMap<string, SiteFile>;
  readonly problems: readonly Problem[];
}

/** The posts among the files of a tree: those of the site with the most of them, or all Markdown where there is no site. */
export function markdownSource(files: readonly SourceFile[]): MarkdownSource {
  const tree = new Map(files.map((file) => [file.path, { text: () => sourceText(file).text }]));
  const sites = findSites(tree);
  const found = sites
    .map((site) => siteSource(site, files))
    .filter((source) => source.files.length > 0);
  const [most, ...others] = found.toSorted((one, other) => other.files.length - one.files.length);
  if (most === undefined) return plainSource(files, tree);
  const problems = others
    .filter(({ root }) => !root.startsWith(most.root))
    .map(({ root, format }) => ({
      file: root,
      reason: `is another site (${format}); import it by itself`,
    }));
  return { ...most, problems };
}

function siteSource(site: Site, files: readonly SourceFile[]): MarkdownSource {
  const rule = ruleOf(site);
  const { root, dialect, files: tree } = site;
  const held = files.filter(
    ({ path }) => path.startsWith(root) && rule.holds(path.slice(root.length)),
  );
  return { format: dialect, root, files: held, rule, tree, problems: [] };
}

function plainSource(files: readonly SourceFile[], tree: MarkdownSource['tree']): MarkdownSource {
  const inferred = inferredSite(tree);
  if (inferred !== undefined) return siteSource(inferred, files);
  const held = files.filter(
    ({ path }) => MARKDOWN_FILE.test(path) && !NO_POST.test(path) && !HIDDEN.test(path),
  );
  return { format: 'markdown', root: '', files: held, tree, problems: [] };
}

/** A folder of posts without its configuration: `_posts` with dates in the names are Jekyll's. */
function inferredSite(tree: MarkdownSource['tree']): Site | undefined {
  const post = [...tree.keys()].find((path) =>
    /(^|\/)_posts\/(.*\/)?\d{4}-\d{2}-\d{2}-[^/]+$/.test(path),
  );
  if (post === undefined) return undefined;
  const root = post.slice(0, post.search(/(^|\/)_posts\//)).replace(/[^/]$/, '$&/');
  const files = [...tree].flatMap(([path, file]) =>
    path.startsWith(root) ? [[path.slice(root.length), file] as const] : [],
  );
  return { dialect: 'jekyll', root, config: {}, script: '', files: new Map(files) };
}
