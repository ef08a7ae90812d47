import { Parser } from 'htmlparser2';
import type { PostLink } from '../../post';
import type { MarkdownReading } from '../../read/markdown';

const BLOCK =
  /^(address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|table|td|th|tr|ul)$/;
const WITHOUT_TEXT =
  /^(script|style|template|svg|iframe|noscript|pre|button|form|select|math|object|video|audio)$/;
const MAX_DEPTH = 1000;
const CHUNK = 8192;

/** Reads HTML as plain text, a line a block, with its headings and links. Linear in time, whatever is left unclosed. */
export function readHtml(html: string): MarkdownReading {
  const reader = createReader();
  const parser = new Parser(reader.handler, { decodeEntities: true });
  // The parser's time grows with the square of the depth, so what is nested beyond any page is not read on.
  for (let at = 0; at < html.length && !reader.isTooDeep(); at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  if (!reader.isTooDeep()) parser.end();
  const { blocks, headings, links } = reader.end();
  return {
    text: blocks.join('\n'),
    headings: headings.map(({ text }) => text),
    title: headings.find((one) => one.depth === 1)?.text ?? '',
    links,
  };
}

function createReader() {
  const blocks: string[] = [];
  const headings: { depth: number; text: string }[] = [];
  const links: PostLink[] = [];
  let line: string[] = [];
  let silent = 0;
  let depth = 0;
  let heading = 0;
  let link: { url: string; words: string[] } | undefined;

  function endBlock(): void {
    const text = folded(line.join(''));
    line = [];
    if (text === '') return;
    blocks.push(text);
    if (heading > 0) headings.push({ depth: heading, text });
  }

  return {
    handler: {
      onopentag(name: string, { href }: Record<string, string>) {
        depth += 1;
        if (WITHOUT_TEXT.test(name)) silent += 1;
        if (BLOCK.test(name)) endBlock();
        if (/^h[1-6]$/.test(name)) heading = Number(name.charAt(1));
        if (name === 'a' && href !== undefined) link = { url: href.trim(), words: [] };
      },
      ontext(text: string) {
        if (silent > 0) return;
        line.push(text);
        link?.words.push(text);
      },
      onclosetag(name: string) {
        if (WITHOUT_TEXT.test(name)) silent = Math.max(0, silent - 1);
        depth -= 1;
        if (BLOCK.test(name)) endBlock();
        if (/^h[1-6]$/.test(name)) heading = 0;
        if (name !== 'a' || link === undefined) return;
        links.push({ url: link.url, anchor: folded(link.words.join('')) });
        link = undefined;
      },
    },
    isTooDeep: () => depth > MAX_DEPTH,
    end() {
      endBlock();
      return { blocks, headings, links };
    },
  };
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
