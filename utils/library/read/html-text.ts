const MARKUP = /<[a-z/!?]/gi;
const WITHOUT_TEXT = /^<(script|style|template|svg|iframe|noscript)\b/i;

/** The text of a piece of HTML; tags and comments become white space. Linear in time, whatever is left unclosed. */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let position = 0;
  while (position < html.length) {
    const open = indexOf(html, MARKUP, position);
    parts.push(html.slice(position, open), ' ');
    position = endOfMarkup(html, open);
  }
  return parts.join('');
}

function endOfMarkup(html: string, open: number): number {
  const tag = WITHOUT_TEXT.exec(html.slice(open, open + 12))?.[1];
  if (tag !== undefined) return afterTag(html, indexOf(html, new RegExp(`</${tag}`, 'gi'), open));
  if (!html.startsWith('<!--', open)) return afterTag(html, open);
  const end = html.indexOf('-->', open);
  return end === -1 ? html.length : end + 3;
}

function afterTag(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end === -1 ? html.length : end + 1;
}

function indexOf(html: string, wanted: RegExp, from: number): number {
  wanted.lastIndex = from;
  return wanted.exec(html)?.index ?? html.length;
}
