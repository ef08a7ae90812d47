import type { Link, LinkFormat } from '../link';

/** A link as it is written. */
export interface WrittenLink {
  /** The source, or for rich text what an editor without links is to hold. */
  readonly text: string;
  /** The markup of a link for rich text and for the clipboard. */
  readonly html: string;
}

const htmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The text as HTML source, safe in content and in attributes with double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => htmlEscapes[character] ?? character);
}

/**
 * The text as CommonMark and GFM that reads as exactly this text. `&` is left alone unless it begins what could be an
 * entity, and `^` unless it could begin a footnote.
 */
function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~]/g, '\\$&')
      // marked 18 takes `\](` for the end of a link, escaped or not.
      .replaceAll('](', ']\\(')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^\^/, '\\^')
  );
}

/** A destination without angle brackets: https://spec.commonmark.org/0.31.2/#link-destination */
function markdownUrl(url: string): string {
  return url
    .replace(/\s/g, encodeURIComponent)
    .replace(/[\\()<>]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Words of the person's own Markdown stay as they are, but for brackets that would end the link. */
function markdownWords(words: string): string {
  return words.replace(/(\\[\s\S])|[[\]]|\\$/g, (found, escaped) => escaped ?? `\\${found}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The markup of a link. */
export function linkHtml(url: string, innerHtml: string): string {
  return `<a href="${escapeHtml(url)}">${innerHtml}</a>`;
}

/**
 * The link as it is written in a format. Selected words take the place of the link's own text: as source in Markdown and
 * HTML, where they are source already.
 */
export function formatLink(link: Link, format: LinkFormat, selectedText = ''): WrittenLink {
  const { url } = link;
  const text = oneLine(link.text) || url;
  const html = linkHtml(url, escapeHtml(selectedText || text));
  const plain = `${selectedText || text} ${url}`;
  switch (format) {
    case 'rich':
    case 'plain':
      return { text: plain, html };
    case 'html':
      return { text: linkHtml(url, selectedText || escapeHtml(text)), html };
    case 'markdown': {
      const words = selectedText ? markdownWords(selectedText) : escapeMarkdown(text);
      return { text: `[${words}](${markdownUrl(url)})`, html };
    }
  }
}
