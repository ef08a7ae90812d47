import { readFrontMatter } from '../../read/front-matter';
import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { Site, SiteFile } from '../site';

type Values = Readonly<Record<string, unknown>>;

interface Cascade {
  /** Which paths in the content it is for, with a slash at their front. */
  readonly fits: (path: string) => boolean;
  readonly values: Values;
}

const SECTION_FILES = ['_index.md', '_index.markdown', '_index.html'];

/**
 * What sections hand down to the pages below them, from the outermost in.
 * https://gohugo.io/configuration/cascade/ and https://gohugo.io/content-management/front-matter/#cascade
 */
export function hugoCascade({ config, files }: Site): (path: string, root: string) => Values[] {
  const known = new Map<string, readonly Cascade[]>();
  const ofSite = cascadesIn(setting(config, 'cascade'));
  const ofFolder = (folder: string): readonly Cascade[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const file = SECTION_FILES.map((name) => files.get(folder + name)).find(Boolean);
    const found = file === undefined ? [] : cascadesOf(file);
    known.set(folder, found);
    return found;
  };
  return (path, root) => {
    const inside = path.slice(root.length);
    const parts = inside.split('/').slice(0, -1);
    const folders = [root, ...parts.map((_, at) => `${root}${parts.slice(0, at + 1).join('/')}/`)];
    const all = [...ofSite, ...folders.flatMap(ofFolder)];
    return all.filter(({ fits }) => fits(`/${inside}`)).map(({ values }) => values);
  };
}

function cascadesOf(file: SiteFile): readonly Cascade[] {
  const text = file.text();
  if (!/cascade/i.test(text.slice(0, 20_000))) return [];
  const reading = readFrontMatter('_index.md', text);
  return reading.ok ? cascadesIn(reading.frontMatter.fields.get('cascade')?.value) : [];
}

/** One set of values, or a list of them, each for the pages that it names. */
function cascadesIn(value: unknown): readonly Cascade[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isRecord).map((entry) => {
    const { params, target, _target, ...own } = entry;
    const wanted = target ?? _target;
    return {
      fits: (path) => isTarget(wanted, path),
      values: { ...own, ...(isRecord(params) && params) },
    };
  });
}

function isTarget(target: unknown, path: string): boolean {
  if (!isRecord(target)) return true;
  const kind = settingText(target, 'kind');
  if (kind !== '' && !/page|\*/.test(kind)) return false;
  const glob = settingText(target, 'path');
  return glob === '' || globExpression(glob).test(path.replace(/(\/index)?\.[a-z]+$/i, ''));
}

/** `/posts/**` and the like; braces and classes are taken as they stand. */
function globExpression(glob: string): RegExp {
  const escaped = glob.toLowerCase().replace(/[.+^${}()|[\]\\?]/g, '\\$&');
  return new RegExp(
    `^${escaped.replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}$`,
    'i',
  );
}
