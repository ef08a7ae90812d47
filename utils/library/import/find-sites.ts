import { parse as parseToml } from 'smol-toml';
import { parseYaml } from '../read/parse-yaml';
import { isRecord } from '../stored-values';
import type { DialectName } from './dialect-name';
import type { Site, SiteFile } from './site';

interface Sign {
  readonly dialect: DialectName;
  /** Its configuration file, by its path below the root. */
  readonly config: RegExp;
  /** A file below the root that only such a site has, where the configuration's name is not enough. */
  readonly proof?: RegExp;
}

// In this order: the first sign that a folder shows counts.
const SIGNS: readonly Sign[] = [
  { dialect: 'docusaurus', config: /^docusaurus\.config\.(js|ts|mjs|cjs)$/ },
  { dialect: 'astro', config: /^astro\.config\.(js|ts|mjs|cjs|mts)$/ },
  { dialect: 'gatsby', config: /^gatsby-config\.(js|ts|mjs|cjs)$/ },
  { dialect: 'eleventy', config: /^(\.eleventy|eleventy\.config)\.(js|cjs|mjs|ts)$/ },
  {
    dialect: 'hexo',
    config: /^_config\.ya?ml$/,
    proof: /^(source\/_posts\/|scaffolds\/)/,
  },
  { dialect: 'jekyll', config: /^_config\.(ya?ml|toml)$/ },
  { dialect: 'hugo', config: /^(config\/_default\/)?hugo\.(toml|ya?ml|json)$/ },
  { dialect: 'zola', config: /^zola\.toml$/ },
  {
    dialect: 'zola',
    config: /^config\.toml$/,
    proof: /^(templates|content\/.*)\/?.*(_index\.md|\.html)$/,
  },
  {
    dialect: 'hugo',
    config: /^(config\/_default\/)?config\.(toml|ya?ml|json)$/,
    proof: /^(content|archetypes|layouts|themes)\//,
  },
];

const OTHER_CONFIG = /^config\/_default\/([\w-]+)(?:\.([\w-]+))?\.(toml|ya?ml|json)$/;
const DEPENDENCY = /(^|\/)(node_modules|vendor|themes|\.git|public|_site|dist)\//;

/** The sites in a tree of files, by their configurations; deeper roots first, so that a file belongs to its nearest. */
export function findSites(files: ReadonlyMap<string, SiteFile>): readonly Site[] {
  const paths = [...files.keys()].filter((path) => !DEPENDENCY.test(path));
  const sites = new Map<string, Site>();
  for (const sign of SIGNS) {
    for (const path of paths) {
      const root = rootOf(path, sign.config);
      if (root === undefined || sites.has(root)) continue;
      const site = siteAt(root, sign, files);
      if (site !== undefined) sites.set(root, site);
    }
  }
  return [...sites.values()].toSorted((one, other) => other.root.length - one.root.length);
}

function rootOf(path: string, config: RegExp): string | undefined {
  const parts = path.split('/');
  // `config/_default/hugo.toml` first, for its last part alone would be found as well.
  for (const length of [3, 1]) {
    const name = parts.slice(-length).join('/');
    if (parts.length >= length && config.test(name))
      return path.slice(0, path.length - name.length);
  }
  return undefined;
}

function siteAt(root: string, sign: Sign, files: ReadonlyMap<string, SiteFile>): Site | undefined {
  const below = new Map(
    [...files].flatMap(([path, file]) =>
      path.startsWith(root) ? [[path.slice(root.length), file]] : [],
    ),
  );
  const names = [...below.keys()];
  const { proof, config: pattern, dialect } = sign;
  if (proof !== undefined && !names.some((name) => proof.test(name))) return undefined;
  const configs = names.filter((name) => pattern.test(name));
  const texts = configs.map((name) => [name, below.get(name)?.text() ?? ''] as const);
  if (dialect === 'zola' && !texts.some(([, text]) => /^\s*base_url\s*=/m.test(text)))
    return undefined;
  const config = Object.assign(
    {},
    ...texts.map(([name, text]) => parseConfig(name, text)),
    moreConfig(below),
  );
  const script = texts
    .filter(([name]) => /\.[cm]?[jt]s$/.test(name))
    .map(([, text]) => text)
    .join('\n');
  return { dialect, root, config, script, files: below };
}

/** Hugo's other files in config/_default: `permalinks.toml` is the key `permalinks`, `languages.fr.toml` one of its keys. */
function moreConfig(files: ReadonlyMap<string, SiteFile>): Readonly<Record<string, unknown>> {
  const more = new Map<string, object>();
  for (const [path, file] of files) {
    const [, name, part] = OTHER_CONFIG.exec(path) ?? [];
    if (name === undefined || name === 'config' || name === 'hugo') continue;
    const values = parseConfig(path, file.text());
    more.set(name, { ...more.get(name), ...(part === undefined ? values : { [part]: values }) });
  }
  return Object.fromEntries(more);
}

/** What a configuration file says; a broken one says nothing, and JavaScript is never run. */
export function parseConfig(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseByName(path, text.replace(/^\ufeff/, ''));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function parseByName(path: string, text: string): unknown {
  if (path.endsWith('.toml')) return parseToml(text);
  if (path.endsWith('.json')) return JSON.parse(text);
  return /\.ya?ml$/.test(path) ? parseYaml(text) : {};
}
