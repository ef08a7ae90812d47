import { Parser } from 'htmlparser2';
import type { SourceItem } from './item';

const MOST_READ = 4_000_000;
const CHUNK = 8192;
const MOST_DEEP = 1000;
/** What sites put behind the title of a page: ` | Example`. */
const SITE_NAME = /\s+[|–—·»]\s+[^|–—·»]*$/;

/** What an HTML page says of itself as a post: its title, description, date, tags, and the text of its main part. */
export function readHtmlPage(html: string, url: string): SourceItem {
  const page = html.slice(0, MOST_READ);
  const { metas, tags, title, language } = readHead(page);
  const main = mainPart(page);
  const first = (...names: readonly string[]) =>
    names.map((name) => metas.get(name)?.trim()).find(Boolean) ?? '';
  return {
    url,
    title: first('og:title', 'twitter:title') || title.trim().replace(SITE_NAME, ''),
    line: 1,
    description: first('description', 'og:description'),
    tags,
    keywords: first('keywords').split(','),
    date: first('article:published_time', 'datepublished', 'date'),
    language,
    html: main === undefined ? '' : page.slice(main.start, main.end),
  };
}

interface Head {
  readonly metas: Map<string, string>;
  readonly tags: string[];
  title: string;
  language: string;
}

function readHead(page: string): Head {
  const head: Head = { metas: new Map(), tags: [], title: '', language: '' };
  let isTitle = false;
  feed(page, {
    open(name, attributes) {
      if (name === 'html') head.language = attributes['lang'] ?? '';
      if (name === 'meta') takeMeta(head, attributes);
      isTitle = name === 'title' && head.title === '';
    },
    text(text) {
      if (isTitle) head.title += text;
    },
    close() {
      isTitle = false;
    },
  });
  return head;
}

interface Handler {
  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void;
  text?(text: string): void;
  close(name: string, end: number): void;
}

interface Part {
  readonly name: string;
  readonly start: number;
  end: number;
  depth: number;
}

/** Where the article, or else the main part of the page, begins and ends. */
function mainPart(page: string): Part | undefined {
  let part: Part | undefined;
  feed(page, {
    open(name, _attributes, start) {
      if (part?.name === name && part.depth > 0) part.depth += 1;
      else if (isBetter(name, part?.name)) part = { name, start, end: page.length, depth: 1 };
    },
    close(name, end) {
      if (part?.name !== name || part.depth === 0) return;
      part.depth -= 1;
      if (part.depth === 0) part.end = end;
    },
  });
  return part;
}

/** The parser's time grows with the square of the depth, so what is nested beyond any page is not read on. */
function feed(page: string, handler: Handler): void {
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      handler.open(name, attributes, parser.startIndex);
    },
    ontext: (text) => handler.text?.(text),
    onclosetag(name) {
      depth -= 1;
      handler.close(name, parser.endIndex + 1);
    },
  });
  for (let at = 0; at < page.length && depth < MOST_DEEP; at += CHUNK) {
    parser.write(page.slice(at, at + CHUNK));
  }
  if (depth < MOST_DEEP) parser.end();
}

/** The first article is taken, also inside of the main part, and the main part where there is none. */
function isBetter(name: string, current: string | undefined): boolean {
  if (name === 'article') return current === undefined || current === 'main';
  return name === 'main' && current === undefined;
}

function takeMeta({ metas, tags }: Head, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '')
    .trim()
    .toLowerCase();
  const content = attributes['content'] ?? '';
  if (name === 'article:tag') tags.push(content);
  else if (name !== '' && !metas.has(name)) metas.set(name, content);
}
