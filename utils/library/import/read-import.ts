import { DEFAULT_ADDRESS, PERMALINK, parseAddress } from '../address';
import type { LibraryAddress } from '../library';
import { LIMITS } from '../limits';
import type { Problem } from '../problem';
import type { SourceFile } from '../source-text';
import { checkUrls } from './check-urls';
import { distinct } from './distinct';
import { feedSite } from './feed-site';
import type { ImportOptions, ImportReading } from './import-reading';
import { MARKDOWN_FILE, type MarkdownSource, markdownSource } from './markdown-source';
import { readItems } from './read-items';
import { readMarkdownFiles } from './read-markdown-files';
import { findSources } from './sources/find-sources';
import type { SourceReading } from './sources/item';
import { unpack } from './sources/unpack';

/**
 * Reads files as one library: Markdown of any known generator, ZIPs of it, feeds, sitemaps, exports and tables. What is
 * wrong with one file is said of that file, and the others are read all the same. Never throws for what files hold.
 */
export function readImport(given: readonly SourceFile[], options: ImportOptions): ImportReading {
  const { files, problems } = unpack(given);
  const found = files.some(({ path }) => MARKDOWN_FILE.test(path))
    ? markdownSource(files)
    : undefined;
  const markdown = found !== undefined && found.files.length > 0 ? found : undefined;
  const sources = findSources(files, { hasMarkdown: markdown !== undefined });
  const faults = [...problems, ...sources.problems, ...(found?.problems ?? [])];
  const feeds = sources.readings.map(({ reading }) => reading);
  const guess = addressOf(markdown, feeds, options);
  if (!guess.ok) return empty(guess.problem, faults);
  const reading =
    markdown !== undefined
      ? readMarkdownFiles(markdown, {
          ...options,
          address: guess.address,
          evidence: urlsOf(feeds),
        })
      : readItems(sources.readings, { ...options, address: guess.address });
  const address = { ...guess.address, pattern: reading.pattern ?? guess.address.pattern };
  const { posts, problems: doubles } = distinct(reading.posts);
  const inTree = (problem: Problem) => ({
    ...problem,
    file: `${markdown?.root ?? ''}${problem.file}`,
  });
  const checked = markdown !== undefined ? checkUrls(posts, feeds) : [];
  const capped =
    posts.length > LIMITS.posts
      ? [{ file: '', reason: `only the first ${LIMITS.posts} posts are taken` }]
      : [];
  return {
    format: reading.format,
    name: feeds.map(({ name }) => name).find(Boolean) ?? new URL(address.site).host,
    address,
    isSiteKnown: guess.isKnown,
    posts: posts.slice(0, LIMITS.posts),
    excluded: reading.excluded,
    phrases: reading.phrases,
    problems: [...faults, ...reading.problems, ...[...doubles, ...checked].map(inTree), ...capped],
  };
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
