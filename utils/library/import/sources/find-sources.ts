import { LIMITS, sizeText } from '../../limits';
import type { Problem } from '../../problem';
import { type SourceFile, sourceText } from '../../read/source-text';
import type { NamedSource } from '../read-items';
import type { SourceReading } from './item';
import { readCsvSource } from './read-csv';
import { readXmlSource } from './read-feed';
import { readJsonSource } from './read-json';

const SOURCE = /\.(xml|rss|atom|json|csv|tsv)$/i;
const FEED_NAME = /(^|\/)[^/]*(sitemap|feed|rss|atom)[^/]*\.(xml|json|rss|atom)$/i;
const TEST = /(^|\/)(tests?|fixtures?|templates?|layouts|themes|node_modules|src)\//i;

/**
 * The feeds, sitemaps, exports and tables among some files. A file given by itself is always looked at; in a folder of
 * Markdown only one that is called like a feed or a sitemap, for other JSON and XML there is the site's own business.
 */
export function findSources(
  files: readonly SourceFile[],
  { hasMarkdown }: { readonly hasMarkdown: boolean },
): { readonly readings: readonly NamedSource[]; readonly problems: readonly Problem[] } {
  const isGiven = ({ path }: SourceFile) => !hasMarkdown || !path.includes('/');
  const read = files
    .filter((file) => isGiven(file) || (FEED_NAME.test(file.path) && !TEST.test(file.path)))
    .map((file) => ({ file: file.path, isGiven: isGiven(file), reading: readSource(file) }));
  // What is broken in a folder of Markdown is nothing that the import is about.
  const telling = read.filter((one) => one.isGiven || one.reading?.items.length);
  return {
    readings: telling.flatMap(({ file, reading }) => (reading ? [{ file, reading }] : [])),
    problems: telling.flatMap(({ file, reading }) => {
      if (reading !== undefined) return reading.faults.map((fault) => ({ file, ...fault }));
      const isUnknown = !file.includes('/') && SOURCE.test(file);
      return isUnknown ? [{ file, reason: 'is no feed, sitemap or export that is known' }] : [];
    }),
  };
}

function readSource(file: SourceFile): SourceReading | undefined {
  const kind = SOURCE.exec(file.path)?.[1]?.toLowerCase();
  if (kind === undefined) return undefined;
  if (file.content.length > LIMITS.source) {
    const reason = `is larger than ${sizeText(LIMITS.source)}; split it`;
    return { format: '', name: '', site: '', items: [], faults: [{ reason }] };
  }
  const { text } = sourceText(file);
  if (kind === 'json') return readJsonSource(text);
  return kind === 'csv' || kind === 'tsv' ? readCsvSource(text) : readXmlSource(text);
}
