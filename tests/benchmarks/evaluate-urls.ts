import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '../../utils/library/cli/read-paths';
import { MARKDOWN_FILE } from '../../utils/library/import/markdown-source';
import { readImport } from '../../utils/library/import/read-import';
import type { Post } from '../../utils/library/post';
import { problemText } from '../../utils/library/problem';
import { type SourceFile, sourceText } from '../../utils/library/read/source-text';

const usage = `npm run evaluate:urls -- REPOSITORY... [--json] [--misses N]

Reads the Markdown of each checkout as the importer does, and compares the addresses of the posts with those that the
links in the same Markdown, and the sitemaps and feeds in the checkout, show. Where the importer learns addresses from
links, those to the posts that are checked are taken out beforehand, one half of the posts at a time.

exact     posts that some link leads to at the very address
slash     posts whose links differ in a slash, ".html" or the case of letters alone
alias     posts whose links lead to a former address that the post itself names
other     posts that are only met by links that end in their slug and lead elsewhere
--misses N   prints N of these`;

/** What links say of one post. */
type Verdict = 'exact' | 'slash' | 'alias' | 'other';

interface Figures extends Readonly<Record<Verdict, number>> {
  readonly repository: string;
  readonly generator: string;
  readonly posts: number;
  readonly checked: number;
  readonly misses: readonly string[];
}

// A link may stand in a template: `{{ '/2020/post/' | url }}`.
const LINK =
  /(\]\(\s*<?(?:\{\{-?\s*["']|\{\{\s*site\.baseurl\s*\}\})?|\bhref=["'](?:\{\{-?\s*["'])?|^\s*\[[^\]]+\]:\s+<?|<loc>|<link>)([^\s"'<>)]+)/gm;
const FEED = /(sitemap|feed|rss|atom)[^/]*\.(xml|rss|atom)$/i;

/** The parts of a URL's path that tell a post: the last one, without an ending. */
function nameOf(path: string): string {
  const last =
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  return safely(last.replace(/\.(html?|md|mdx)$/i, '').toLowerCase());
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Which half a name belongs to. */
function halfOf(name: string): 0 | 1 {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 2 === 0 ? 0 : 1;
}

/** The paths on the site that the files link to; what is relative says nothing of the site. */
function linkedPaths(files: readonly SourceFile[], site: string): readonly string[] {
  const paths = new Set<string>();
  for (const file of files) {
    if (!MARKDOWN_FILE.test(file.path) && !FEED.test(file.path)) continue;
    for (const [, , url = ''] of sourceText(file).text.matchAll(LINK)) {
      const path = pathAt(url, site);
      if (path !== undefined && nameOf(path) !== '') paths.add(path);
    }
  }
  return [...paths];
}

function pathAt(url: string, site: string): string | undefined {
  const base = new URL(`${site}/`);
  if (!/^(https?:\/)?\/[^/]/i.test(url) || !URL.canParse(url, base)) return undefined;
  const { host, pathname } = new URL(url, base);
  return bareHost(host) === bareHost(base.host) ? pathname : undefined;
}

const bareHost = (host: string) => host.replace(/^www\./, '');

/** The files with the links to one half of the posts taken out. */
function withoutLinks(files: readonly SourceFile[], half: 0 | 1): readonly SourceFile[] {
  return files
    .filter(({ path }) => !FEED.test(path))
    .map((file) => {
      if (!MARKDOWN_FILE.test(file.path)) return file;
      const { text } = sourceText(file);
      const content = text.replace(LINK, (all, before: string, url: string) =>
        halfOf(nameOf(url)) === half ? `${before}#` : all,
      );
      return { ...file, content };
    });
}

function verdictOf(post: Post, paths: readonly string[]): Verdict {
  const own = new URL(post.url).pathname;
  if (paths.includes(own)) return 'exact';
  const loose = looseOf(own);
  if (paths.some((path) => looseOf(path) === loose)) return 'slash';
  const aliases = (post.aliases ?? []).map((url) => looseOf(new URL(url).pathname));
  return paths.some((path) => aliases.includes(looseOf(path))) ? 'alias' : 'other';
}

function looseOf(path: string): string {
  return safely(path.toLowerCase())
    .replace(/(\/index)?\.html?$/, '')
    .replace(/\/+$/, '');
}

/** The names that a post may be linked by. */
function namesOf(post: Post): readonly string[] {
  const own = [post.url, ...(post.aliases ?? [])].map((url) => nameOf(new URL(url).pathname));
  return [...new Set([...own, (post.slug ?? '').toLowerCase()])].filter(Boolean);
}

async function measure(folder: string): Promise<Figures> {
  const { files, problems } = await readFiles([folder]);
  for (const problem of problems) console.error(problemText(problem));
  const whole = readImport(files, { now: new Date() });
  const paths = linkedPaths(files, whole.address.site);
  const byName = groupByName(paths);
  const counts = { exact: 0, slash: 0, alias: 0, other: 0 };
  const misses: string[] = [];
  for (const half of [0, 1] as const) {
    const { posts } = readImport(withoutLinks(files, half), { now: new Date() });
    const owners = ownersOf(posts);
    for (const post of posts) {
      const seen = namesOf(post)
        .filter((name) => halfOf(name) === half && owners.get(name) === 1)
        .flatMap((name) => byName.get(name) ?? []);
      if (seen.length === 0) continue;
      const verdict = verdictOf(post, seen);
      counts[verdict] += 1;
      if (verdict === 'other') misses.push(`${post.path}: ${post.url} — ${seen.join(' ')}`);
    }
  }
  const checked = counts.exact + counts.slash + counts.alias + counts.other;
  return {
    repository: basename(folder),
    generator: whole.format,
    posts: whole.posts.length,
    checked,
    ...counts,
    misses,
  };
}

/** How many posts go by each name: two with one slug can't be told apart by it. */
function ownersOf(posts: readonly Post[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const post of posts)
    for (const name of namesOf(post)) owners.set(name, (owners.get(name) ?? 0) + 1);
  return owners;
}

function groupByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return groups;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, misses: { type: 'string', default: '0' } },
});
if (positionals.length === 0) {
  console.error(usage);
  process.exit(2);
}
const COLUMNS = ['posts', 'checked', 'exact', 'slash', 'alias', 'other'] as const;
const all: Figures[] = [];
if (!values.json) console.log(`| Generator | Repository | ${COLUMNS.join(' | ')} |`);
for (const folder of positionals) {
  const figures = await measure(resolve(folder));
  all.push(figures);
  if (values.json) continue;
  const cells = COLUMNS.map((column) => figures[column]);
  console.log(`| ${figures.generator} | ${figures.repository} | ${cells.join(' | ')} |`);
  for (const miss of figures.misses.slice(0, Number(values.misses))) console.log(`    ${miss}`);
}
if (values.json) console.log(JSON.stringify(all));
