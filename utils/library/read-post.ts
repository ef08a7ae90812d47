import { resolveUrl } from './address';
import { type DirectoryData, withDirectoryData } from './directory-data';
import { fieldOf, labelsOf, saysNo, saysYes, textOf } from './field-values';
import { type Field, type Fields, readFrontMatter } from './front-matter';
import type { LibraryAddress } from './library';
import { type MarkdownReading, readMarkdown } from './markdown';
import type { Post, PostLink } from './post';
import { isoDay, parseDate } from './post-date';
import type { Problem } from './problem';
import { readFileName, slugify } from './slug';
import { type SourceFile, sourceText } from './source-text';
import { isStructural } from './structural-tags';

/** What counts for all files of a library. */
export interface ReadingContext {
  readonly address: LibraryAddress;
  readonly directory: DirectoryData;
  /** Posts dated after this moment are left out. */
  readonly now: Date;
  /** Whether the author must give a title, or a heading of the first level can stand in for it. */
  readonly title: 'given' | 'given-or-heading';
}

/** Why a post that can be read is not in the library. */
export type Exclusion = 'draft' | 'future' | 'unpublished';

/** What became of a file. */
export type PostReading =
  | { readonly kind: 'post'; readonly post: Post; readonly warnings: readonly Problem[] }
  | { readonly kind: 'excluded'; readonly file: string; readonly exclusion: Exclusion }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a Markdown file with front matter as a post. Never throws, never runs what a file says. */
export function readPost(file: SourceFile, context: ReadingContext): PostReading {
  const { text, warnings } = sourceText(file);
  const reading = readFrontMatter(file.path, text);
  if (!reading.ok) return { kind: 'problem', problem: reading.problem };
  const fields = withDirectoryData(reading.frontMatter.fields, context.directory);
  const markdown = readMarkdown(reading.frontMatter.body);

  const hidden = hiddenBy(fields);
  if (hidden !== undefined) return { kind: 'excluded', file: file.path, exclusion: hidden };

  const title = textOf(fields.get('title')) || (context.title === 'given' ? '' : markdown.title);
  if (title === '') return problem(file, 'title', fields.get('title'), 'is missing');
  const dated = dateOf(fields, file.path);
  if (!dated.ok) return problem(file, dated.field.key, dated.field, dated.reason);

  const { date } = dated;
  if (date !== undefined && date > context.now) {
    return { kind: 'excluded', file: file.path, exclusion: 'future' };
  }
  const facts = { title, date: date === undefined ? '' : isoDay(date), path: file.path };
  return { kind: 'post', post: composePost(facts, fields, markdown, context.address), warnings };
}

type DateReading =
  | { readonly ok: true; readonly date: Date | undefined }
  | { readonly ok: false; readonly field: Field; readonly reason: string };

/** The date that the front matter gives, or else the file's name (`2024-05-31-why.md`). */
function dateOf(fields: Fields, path: string): DateReading {
  const given = fieldOf(fields, 'date', 'publishdate', 'pubdate');
  const field = given ?? { key: 'date', value: readFileName(path).date };
  const text = textOf(field);
  const date = parseDate(text);
  if (date !== undefined || (given === undefined && text === '')) return { ok: true, date };
  return { ok: false, field, reason: `"${text}" is not a date` };
}

/** Whether the author keeps the post back. */
function hiddenBy(fields: Fields): Exclusion | undefined {
  if (saysYes(fields.get('draft'))) return 'draft';
  return saysNo(fields.get('published')) || saysNo(fields.get('permalink'))
    ? 'unpublished'
    : undefined;
}

function composePost(
  { title, date, path }: { title: string; date: string; path: string },
  fields: Fields,
  markdown: MarkdownReading,
  address: LibraryAddress,
): Post {
  const slug = slugOf(fields, path) || slugify(title);
  const categories = topics(fields.get('categories'), fields.get('category'));
  const url = resolveUrl(address, { id: slug, title, date, categories, slug, path });
  return {
    id: slug || path,
    url,
    title,
    description: textOf(fieldOf(fields, 'description', 'summary')),
    tags: topics(fields.get('tags'), fields.get('tag')),
    categories,
    keywords: labelsOf(fields.get('keywords'), fields.get('seokeywords')),
    date,
    language:
      textOf(fieldOf(fields, 'lang', 'language'))
        .toLowerCase()
        .split(/[-_]/)[0] ?? '',
    headings: markdown.headings,
    text: markdown.text,
    links: markdown.links.flatMap((link) => absoluteLink(link, url)),
    slug,
    path,
  };
}

function slugOf(fields: Fields, path: string): string {
  const own = textOf(fields.get('slug')).replace(/^\/+|\/+$/g, '');
  return (own || readFileName(path).slug).replace(/\s+/g, '-');
}

function topics(...fields: readonly (Field | undefined)[]): readonly string[] {
  return labelsOf(...fields).filter((label) => !isStructural(label));
}

function absoluteLink({ url, anchor }: PostLink, base: string): readonly PostLink[] {
  if (url === '' || url.startsWith('#') || !URL.canParse(url, base)) return [];
  const absolute = new URL(url, base);
  return /^https?:$/.test(absolute.protocol) ? [{ url: absolute.href, anchor }] : [];
}

function problem(
  { path }: SourceFile,
  name: string,
  field: Field | undefined,
  reason: string,
): PostReading {
  const line = field?.line === undefined ? {} : { line: field.line };
  return { kind: 'problem', problem: { file: path, field: name, ...line, reason } };
}
