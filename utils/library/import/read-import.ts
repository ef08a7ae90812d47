import { DEFAULT_ADDRESS, PERMALINK, parseAddress } from '../address';
import type { LibraryAddress } from '../library';
import { LIMITS } from '../limits';
import type { Problem } from '../problem';
import type { SourceFile } from '../read/source-text';
import { checkUrls } from './check-urls';
import { distinct } from './distinct';
import { feedSite } from './feed-site';
import type { ImportOptions, ImportReading } from './import-reading';
import { MARKDOWN_FILE, type MarkdownSource, markdownSource } from './markdown-source';
import { type NamedSource, readItems } from './read-items';
import { readMarkdownFiles } from './read-markdown-files';
import { findSources } from './sources/find-sources';
import type { SourceReading } from './sources/item';
import { unpack } from './sources/unpack';

/**
 * Reads files as one library: Markdown of any known generator, ZIPs of it, feeds, sitemaps, exports and tables. What is
 * wrong with one file is said of that file, and the others are read all the same. Never throws for what files hold.
 */
export function readImport(given: readonly SourceFile[], options: ImportOptions): ImportReading {
  const { markdown, sources, faults } = gather(given);
  const feeds = sources.map(({ reading }) => reading);
  const guess = addressOf(markdown, feeds, options);
  if (!guess.ok) return empty(guess.problem, faults);
  const settled = { ...options, address: guess.address };
  const reading =
    markdown !== undefined
      ? readMarkdownFiles(markdown, { ...settled, evidence: urlsOf(feeds) })
      : readItems(sources, settled);
  const address = { ...guess.address, pattern: reading.pattern ?? guess.address.pattern };
  const { posts, problems: doubles } = distinct(reading.posts);
  const ofPosts = [...doubles, ...(markdown ? checkUrls(posts, feeds) : [])];
  return {
    format: reading.format,
    name: feeds.map(({ name }) => name).find(Boolean) ?? new URL(address.site).host,
    address,
    isSiteKnown: guess.isKnown,
    posts: posts.slice(0, LIMITS.posts),
    excluded: reading.excluded,
    phrases: reading.phrases,
    problems: cappedProblems([
      ...faults,
      ...reading.problems,
      ...ofPosts.map((problem) => ({ ...problem, file: `${markdown?.root ?? ''}${problem.file}` })),
      ...(posts.length > LIMITS.posts ? [TOO_MANY] : []),
    ]),
  };
}

/** The Markdown among some files, if there is any, and the feeds, exports and tables. */
function gather(given: readonly SourceFile[]): {
  readonly markdown: MarkdownSource | undefined;
  readonly sources: readonly NamedSource[];
  readonly faults: readonly Problem[];
} {
  const { files, problems } = unpack(given);
  const found = files.some(({ path }) => MARKDOWN_FILE.test(path))
    ? markdownSource(files)
    : undefined;
  const markdown = found !== undefined && found.files.length > 0 ? found : undefined;
  const sources = findSources(files, { hasMarkdown: markdown !== undefined });
  const left = markdown === undefined ? [] : leftOut(sources.readings);
  const faults = [...problems, ...sources.problems, ...(found?.problems ?? []), ...left];
  return { markdown, sources: sources.readings, faults };
}

/** Feeds and tables that the person gave with Markdown; in a folder of it they are the site's own. */
function leftOut(sources: readonly NamedSource[]): readonly Problem[] {
  const given = sources.filter(
    ({ file, reading }) =>
      !file.includes('/') && reading.format !== 'sitemap' && reading.items.length > 0,
  );
  return given.map(({ file, reading: { items } }) => ({
    file,
    reason: `was only used to check addresses; import it by itself for its ${items.length} ${items.length === 1 ? 'post' : 'posts'}`,
  }));
}

const TOO_MANY: Problem = { file: '', reason: `only the first ${LIMITS.posts} posts are taken` };

function cappedProblems(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - LIMITS.problems;
  if (more <= 0) return problems;
  return [...problems.slice(0, LIMITS.problems), { file: '', reason: `and ${more} more problems` }];
}

function urlsOf(feeds: readonly SourceReading[]): readonly string[] {
  return feeds.flatMap(({ items }) => items.map(({ url }) => url));
}

type AddressGuess =
  | { readonly ok: true; readonly address: LibraryAddress; readonly isKnown: boolean }
  | { readonly ok: false; readonly problem: Problem };

/** The site that the person says, or the configuration, or the feed; the pattern that she says, or each post's own. */
function addressOf(
  markdown: MarkdownSource | undefined,
  feeds: readonly SourceReading[],
  { site, pattern }: ImportOptions,
): AddressGuess {
  const known = site || markdown?.rule?.site || feeds.map(feedSite).find(Boolean);
  const isPlain = markdown !== undefined && markdown.rule === undefined;
  const wanted = pattern || (isPlain ? DEFAULT_ADDRESS.pattern : PERMALINK);
  const reading = parseAddress({ site: known || DEFAULT_ADDRESS.site, pattern: wanted });
  if (reading.ok) return { ok: true, address: reading.address, isKnown: Boolean(known) };
  return { ok: false, problem: { file: '', reason: reading.reason } };
}

function empty(problem: Problem, problems: readonly Problem[]): ImportReading {
  return {
    format: 'markdown',
    name: '',
    address: DEFAULT_ADDRESS,
    isSiteKnown: false,
    posts: [],
    excluded: [],
    phrases: {},
    problems: [problem, ...problems],
  };
}
