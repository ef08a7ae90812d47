import { decodeHTML } from 'entities';
import { lexer, type Token } from 'marked';
import type { PostLink } from '../post';
import { calmMarkdown } from './calm-markdown';
import { htmlText } from './html-text';

/** What a Markdown text says, without its markup. */
export interface MarkdownReading {
  /** A line a block: heading, paragraph, list item, table cell. Without code blocks and images. */
  readonly text: string;
  readonly headings: readonly string[];
  /** The first heading of the first level, or ''. */
  readonly title: string;
  /** As written, in order; the anchor is plain text. */
  readonly links: readonly PostLink[];
}

/** Lists and quotes that begin inside each other on one line, as no author has them; the parser takes minutes for them. */
const DEEP = /^(?:[^\S\n]*(?:>|(?:[-+*]|\d{1,9}[.)])[^\S\n])){65}/m;

interface Found {
  readonly blocks: string[];
  readonly headings: { readonly depth: number; readonly text: string }[];
  readonly links: PostLink[];
}

/** Reads Markdown (CommonMark with GitHub's extensions) as plain text. Throws where it is nested too deeply. */
export function readMarkdown(markdown: string): MarkdownReading {
  if (DEEP.test(markdown)) throw new RangeError('Nested too deeply');
  const found: Found = { blocks: [], headings: [], links: [] };
  readBlocks(lexer(calmMarkdown(markdown)), found);
  return {
    text: found.blocks.join('\n'),
    headings: found.headings.map(({ text }) => text),
    title: found.headings.find(({ depth }) => depth === 1)?.text ?? '',
    links: found.links,
  };
}

function readBlocks(tokens: readonly Token[], found: Found): void {
  for (const token of tokens) readBlock(token, found);
}

function readBlock(token: Token, found: Found): void {
  switch (token.type) {
    case 'heading': {
      const text = addBlock(inlineText(token.tokens, found), found);
      if (text !== '') found.headings.push({ depth: token['depth'], text });
      return;
    }
    case 'blockquote':
    case 'list_item':
      readBlocks(token.tokens ?? [], found);
      return;
    case 'list':
      readBlocks(token['items'], found);
      return;
    case 'table':
      for (const row of [token['header'], ...token['rows']]) {
        for (const cell of row) addBlock(inlineText(cell.tokens, found), found);
      }
      return;
    case 'html':
      addBlock(decodeHTML(htmlText(token['text'])), found);
      return;
    case 'paragraph':
    case 'text':
      addBlock(inlineText(token.tokens, found), found);
  }
}

function addBlock(text: string, { blocks }: Found): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded !== '') blocks.push(folded);
  return folded;
}

function inlineText(tokens: readonly Token[] | undefined, found: Found): string {
  return (tokens ?? []).map((token) => inline(token, found)).join('');
}

function inline(token: Token, found: Found): string {
  switch (token.type) {
    case 'image':
    case 'checkbox':
      return '';
    case 'html':
      return /^<br\b/i.test(token['text']) ? ' ' : '';
    case 'br':
      return ' ';
    case 'codespan':
    case 'escape':
      return token['text'];
    case 'link': {
      const anchor = inlineText(token.tokens, found);
      const url: string = token['autolink'] === true ? token['href'] : decodeHTML(token['href']);
      found.links.push({ url, anchor: anchor.replace(/\s+/g, ' ').trim() });
      return anchor;
    }
    default:
      return plainText(token, found);
  }
}

/** Emphasis and the like hold tokens, text itself holds none. */
function plainText(token: Token, found: Found): string {
  if ('tokens' in token && token.tokens !== undefined) return inlineText(token.tokens, found);
  return decodeHTML('text' in token ? String(token['text']) : '');
}
