import type { ImportReading } from '../library/import/import-reading';
import { problemText } from '../library/problem';

const SHOWN = 3;

const READABLE =
  'Linkloom reads Markdown, ZIPs of it, feeds, sitemaps, exports of WordPress and Ghost, and tables (CSV) with a column “url”';

/** Why an import has no post to save, to go on after a colon. `where` is `in posts.csv`, or wherever they were looked for. */
export function nothingFound({ problems, excluded }: ImportReading, where: string): string {
  const texts = problems.slice(0, SHOWN).map(problemText);
  const more = problems.length - texts.length;
  const said = [...texts, ...(more > 0 ? [`and ${more.toLocaleString('en')} more problems`] : [])];
  if (said.length > 0) return `no post was found ${where}. ${said.join('; ')}.`;
  if (excluded.length > 0) {
    const reasons = [...new Set(excluded.map(({ exclusion }) => exclusion))];
    return `all posts ${where} are kept back by their author: ${reasons.join(', ')}.`;
  }
  return `no post was found ${where}. ${READABLE}.`;
}
