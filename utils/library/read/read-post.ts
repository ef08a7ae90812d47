import type { LibraryAddress } from '../library';
import { LIMITS, sizeText } from '../limits';
import type { Post } from '../post';
import type { Problem } from '../problem';
import { titleFromName } from '../slug';
import { composePost } from './compose-post';
import { type DirectoryData, withDirectoryData } from './directory-data';
import { type LabelStyle, textOf } from './field-values';
import { type Field, type Fields, readFrontMatter } from './front-matter';
import { hiddenBy, keptBack } from './hidden';
import { type MarkdownReading, readMarkdown } from './markdown';
import { ownAddress } from './own-address';
import { type Exclusion, type Page, type Placing, pageOf } from './page';
import { type SourceFile, sourceText } from './source-text';

/** How a site generator reads its files, where it is known. */
export interface Dialect {
  readonly labels: LabelStyle;
  readonly place: (page: Page) => Placing;
  /** The body with what is no Markdown (templates, components) taken out, or put in Markdown's words. */
  readonly body: (text: string) => string;
}

/** What counts for all files of a library. */
export interface ReadingContext {
  readonly address: LibraryAddress;
  readonly directory: DirectoryData;
  /** Posts dated after this moment are left out. */
  readonly now: Date;
  /**
   * What may stand in for a title that the author doesn't give: a heading of the first level, or also the file's
   * name. In the last case a date that can't be read is left out and said, too.
   */
  readonly title: 'given' | 'given-or-heading' | 'any';
  readonly dialect?: Dialect;
}

/** What became of a file. */
export type PostReading =
  | { readonly kind: 'post'; readonly post: Post; readonly warnings: readonly Problem[] }
  | {
      readonly kind: 'excluded';
      readonly file: string;
      readonly exclusion: Exclusion;
      /** What it would be, where that can be told. */
      readonly post?: Post;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

const PLAIN: Dialect = {
  labels: 'comma',
  place: ({ fields }) => ownAddress(fields, 'permalink', 'url') ?? { kind: 'by-pattern' },
  body: (text) => text,
};

/** Reads a Markdown file with front matter as a post. Never throws, never runs what a file says. */
export function readPost(file: SourceFile, context: ReadingContext): PostReading {
  if (file.content.length > LIMITS.post)
    return problem(file, `is larger than ${sizeText(LIMITS.post)}`);
  if (isBinary(file)) return problem(file, 'is no text in UTF-8');
  const { text, warnings: repairs } = sourceText(file);
  if (text.trim() === '') return problem(file, 'is empty');
  const reading = readFrontMatter(file.path, text);
  if (!reading.ok) return { kind: 'problem', problem: reading.problem };
  const warnings = [...repairs, ...reading.warnings];
  const fields = withDirectoryData(reading.frontMatter.fields, context.directory);
  const { dialect = PLAIN } = context;
  const markdown = markdownOf(dialect.body(reading.frontMatter.body));
  if (markdown === undefined) return problem(file, 'its Markdown is nested too deeply');
  const judged = judge({ file, fields, markdown, warnings }, { ...context, dialect });
  const exclusion = hiddenBy(fields);
  if (exclusion === undefined || judged.kind === 'excluded') return judged;
  // A draft may lack anything, so nothing that is wrong with it is said.
  const post = judged.kind === 'post' ? { post: judged.post } : {};
  return { kind: 'excluded', file: file.path, exclusion, ...post };
}

/** No text has a zero in it, but for that in UTF-16. */
function isBinary({ content }: SourceFile): boolean {
  return typeof content !== 'string' && content.includes(0);
}

/** The parser recurses; what is nested too deeply exhausts its stack, which each engine says in its own way. */
function markdownOf(body: string): MarkdownReading | undefined {
  try {
    return readMarkdown(body);
  } catch {
    return undefined;
  }
}

interface Parts {
  readonly file: SourceFile;
  readonly fields: Fields;
  readonly markdown: MarkdownReading;
  readonly warnings: readonly Problem[];
}

function judge(
  { file, fields, markdown, warnings }: Parts,
  context: ReadingContext & { readonly dialect: Dialect },
): PostReading {
  const title = titleOf(fields, markdown, file, context.title);
  if (title === '')
    return problem(file, 'is missing', fields.get('title') ?? { key: 'title', value: '' });
  const { page, badDate } = pageOf({ title, path: file.path }, fields, context.dialect.labels);
  const wrongDate = badDate && fault(file, `"${textOf(badDate)}" is not a date`, badDate);
  if (wrongDate && context.title !== 'any') return { kind: 'problem', problem: wrongDate };
  const placing = context.dialect.place(page);
  if (placing.kind === 'problem') return problem(file, placing.reason);
  if (placing.kind === 'excluded') {
    return { kind: 'excluded', file: file.path, exclusion: placing.exclusion };
  }
  const post = composePost(page, placing, markdown, context.address);
  if (post === undefined) return problem(file, 'its address is too long, or none');
  const exclusion = keptBack(fields, page.date, context.now);
  if (exclusion !== undefined) return { kind: 'excluded', file: file.path, exclusion, post };
  return { kind: 'post', post, warnings: wrongDate ? [...warnings, wrongDate] : warnings };
}

function titleOf(
  fields: Fields,
  markdown: MarkdownReading,
  { path }: SourceFile,
  allowed: ReadingContext['title'],
): string {
  const given = textOf(fields.get('title'));
  if (given !== '' || allowed === 'given') return given;
  return markdown.title === '' && allowed === 'any' ? titleFromName(path) : markdown.title;
}

function problem(file: SourceFile, reason: string, field?: Field): PostReading {
  return { kind: 'problem', problem: fault(file, reason, field) };
}

function fault({ path }: SourceFile, reason: string, field?: Field): Problem {
  if (field === undefined) return { file: path, reason };
  const line = field.line === undefined ? {} : { line: field.line };
  return { file: path, field: field.key, ...line, reason };
}
