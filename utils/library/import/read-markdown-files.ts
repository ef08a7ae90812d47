import type { DirectoryData } from '../directory-data';
import { parseDirectoryData } from '../directory-data';
import type { Field } from '../front-matter';
import type { LibraryAddress } from '../library';
import type { Post } from '../post';
import type { Problem } from '../problem';
import { type Dialect, readPost } from '../read-post';
import type { ExcludedPost, ImportOptions } from './import-reading';
import { linkPosts } from './link-posts';
import type { MarkdownSource } from './markdown-source';
import { plainBody } from './plain-body';
import type { PostsReading } from './read-items';

/** Reads Markdown files as posts, by the rules of their generator where it is known. */
export function readMarkdownFiles(
  source: MarkdownSource,
  { address, now, onProgress }: ImportOptions & { readonly address: LibraryAddress },
): PostsReading {
  const files = source.files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const posts: Post[] = [];
  const excluded: ExcludedPost[] = [];
  const problems: Problem[] = [];
  const plain = plainData(source);
  for (const [index, file] of files.entries()) {
    const inSite = { ...file, path: file.path.slice(source.root.length) };
    const dialect = dialectFor(source, inSite.path);
    const directory = directoryFor(source, inSite.path, plain.data);
    const reading = readPost(inSite, {
      address,
      now,
      directory,
      title: 'any',
      ...(dialect && { dialect }),
    });
    onProgress?.(index + 1, files.length);
    if (reading.kind === 'problem') problems.push({ ...reading.problem, file: file.path });
    else if (reading.kind === 'excluded') excluded.push({ ...reading, file: file.path });
    else if (source.rule?.isDraft(inSite.path))
      excluded.push({ file: file.path, exclusion: 'draft', post: reading.post });
    else {
      posts.push(reading.post);
      problems.push(...reading.warnings.map((warning) => ({ ...warning, file: file.path })));
    }
  }
  return {
    format: source.format,
    posts: linkPosts(posts),
    excluded,
    phrases: plain.data.get('')?.phrases ?? {},
    problems: [...plain.problems, ...problems],
  };
}

function dialectFor({ rule }: MarkdownSource, path: string): Dialect | undefined {
  return rule && { labels: rule.labels, place: rule.place, body: plainBody(path) };
}

type FolderData = ReadonlyMap<string, DirectoryData>;

/** What the site says of a file from elsewhere than the file; without a site, what its folder's data file says. */
function directoryFor({ rule }: MarkdownSource, path: string, plain: FolderData): DirectoryData {
  if (rule === undefined) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return plain.get(folder) ?? { fields: new Map(), phrases: {} };
  }
  const fields = new Map<string, Field>();
  for (const values of rule.shared(path)) {
    for (const [key, value] of Object.entries(values))
      fields.set(key.toLowerCase(), { key, value });
  }
  return { fields, phrases: {} };
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
