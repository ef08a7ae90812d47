import { PERMALINK } from '../address';
import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import type { Problem } from '../problem';
import type { DirectoryData } from '../read/directory-data';
import { parseDirectoryData } from '../read/directory-data';
import type { Field } from '../read/front-matter';
import { type Dialect, type PostReading, type ReadingContext, readPost } from '../read/read-post';
import type { SourceFile } from '../read/source-text';
import type { ImportOptions } from './import-reading';
import { learnAddresses, learnPlainly } from './learn-addresses';
import { linkPosts } from './link-posts';
import type { MarkdownSource } from './markdown-source';
import { plainBody } from './plain-body';
import type { PostsReading } from './read-items';

interface MarkdownOptions extends ImportOptions {
  readonly address: LibraryAddress;
  /** Addresses that the site is known to have. */
  readonly evidence: readonly string[];
}

/** Generators whose addresses are made by code of the site, which can only be guessed at. */
function isByCode({ format }: MarkdownSource): boolean {
  return format === 'gatsby' || format === 'astro' || format === 'eleventy';
}

function linksOf(posts: readonly Post[]): readonly string[] {
  return posts.flatMap(({ links }) => links.map(({ url }) => url));
}

/** Reads Markdown files as posts, by the rules of their generator where it is known. */
export function readMarkdownFiles(
  source: MarkdownSource,
  { address, now, onProgress, evidence, pattern: given }: MarkdownOptions,
): PostsReading {
  const isPatternGiven = given !== undefined && given !== '';
  const files = source.files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const plain = plainData(source);
  const readings = files.map((file, index) => {
    const reading = readInSite(file, source, { address, now, data: plain.data });
    onProgress?.(index + 1, files.length);
    return { file: file.path, reading };
  });
  const posts = readings.flatMap(({ reading }) => (reading.kind === 'post' ? [reading.post] : []));
  const shown = [...evidence, ...linksOf(posts)];
  const plainly =
    source.rule === undefined && !isPatternGiven ? learnPlainly(posts, shown, address) : undefined;
  const placed = isByCode(source) ? learnAddresses(posts, shown, address) : (plainly ?? posts);
  return {
    format: source.format,
    ...(plainly && { pattern: PERMALINK }),
    posts: linkPosts(placed),
    excluded: readings.flatMap(({ file, reading }) =>
      reading.kind === 'excluded' ? [{ ...reading, file }] : [],
    ),
    phrases: plain.data.get('')?.phrases ?? {},
    problems: [
      ...plain.problems,
      ...readings.flatMap(({ file, reading }) =>
        problemsOf(reading).map((problem) => ({ ...problem, file })),
      ),
    ],
  };
}

function problemsOf(reading: PostReading): readonly Problem[] {
  if (reading.kind === 'problem') return [reading.problem];
  return reading.kind === 'post' ? reading.warnings : [];
}

/** Reads a file by its path in its site. */
function readInSite(
  file: SourceFile,
  source: MarkdownSource,
  { address, now, data }: { address: LibraryAddress; now: Date; data: FolderData },
): PostReading {
  const path = file.path.slice(source.root.length);
  const dialect = dialectFor(source, path);
  const directory = directoryFor(source, path, data);
  const context: ReadingContext = { address, now, directory, title: 'any' };
  const reading = readPost({ ...file, path }, dialect ? { ...context, dialect } : context);
  if (reading.kind !== 'post' || !source.rule?.isDraft(path)) return reading;
  return { kind: 'excluded', file: path, exclusion: 'draft', post: reading.post };
}

function dialectFor({ rule }: MarkdownSource, path: string): Dialect | undefined {
  return rule && { labels: rule.labels, place: rule.place, body: plainBody(path) };
}

type FolderData = ReadonlyMap<string, DirectoryData>;

/** What the site says of a file from elsewhere than the file; without a site, what its folder's data file says. */
function directoryFor(
  { rule, format }: MarkdownSource,
  path: string,
  plain: FolderData,
): DirectoryData {
  if (rule === undefined) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return plain.get(folder) ?? { fields: new Map(), phrases: {} };
  }
  const fields = new Map<string, Field>();
  for (const values of rule.shared(path)) {
    for (const [key, value] of Object.entries(values))
      fields.set(key.toLowerCase(), { key, value });
  }
  // Of the generators that hand something down, Eleventy alone joins lists.
  return { fields, phrases: {}, ...(format !== 'eleventy' && { isReplaced: true as const }) };
}

/** The data files of plain folders (`posts/posts.json`); all phrases together are found under ''. */
function plainData({ rule, tree, files }: MarkdownSource): {
  data: FolderData;
  problems: readonly Problem[];
} {
  const data = new Map<string, DirectoryData>();
  const problems: Problem[] = [];
  const folders = new Set(
    files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
  );
  for (const folder of rule === undefined ? folders : []) {
    const name = folder.split('/').at(-1) ?? '';
    const file = `${folder}/${name}.json`;
    const text = tree.get(file)?.text();
    if (text === undefined) continue;
    const reading = parseDirectoryData(file, text);
    if (reading.ok) data.set(folder, reading.directory);
    else problems.push(reading.problem);
  }
  const phrases = Object.assign({}, ...[...data.values()].map((one) => one.phrases));
  return {
    data: data.has('') ? data : new Map([...data, ['', { fields: new Map(), phrases }]]),
    problems,
  };
}
