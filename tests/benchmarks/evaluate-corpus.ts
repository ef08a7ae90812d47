import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Post, PostLink } from '@/utils/library/post';

/** A link that an author made; without a position where its line held nothing else. */
export interface TrueLink {
  readonly target: string;
  readonly anchor: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** A post as a query: its text, and what its author linked to. */
export interface Query {
  readonly id: string;
  readonly used: boolean;
  readonly truth: readonly TrueLink[];
}

export interface Corpus {
  readonly name: string;
  /** Without links: what is known of the posts alone. */
  readonly posts: readonly Post[];
  readonly queries: readonly Query[];
}

// The posts of a corpus have paths; the extension knows addresses.
const SITE = 'https://corpus.example';

/** Reads `posts.jsonl` and `queries.jsonl` of a folder. Throws where a line is malformed. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const [posts, queries] = await Promise.all([
    readFile(join(folder, 'posts.jsonl'), 'utf8'),
    readFile(join(folder, 'queries.jsonl'), 'utf8'),
  ]);
  return {
    name: basename(resolve(folder)),
    posts: parseLines(posts).map(parsePost),
    queries: parseLines(queries).map(parseQuery),
  };
}

/** The posts with the links of all queries, as an importer finds them. */
export function withLinks({ posts, queries }: Corpus): readonly Post[] {
  const urls = new Map(posts.map(({ id, url }) => [id, url]));
  const links = new Map<string, readonly PostLink[]>();
  for (const { id, truth } of queries) {
    const own = truth.map(({ target, anchor }) => ({ url: urls.get(target) ?? '', anchor }));
    links.set(
      id,
      own.filter(({ url }) => url !== ''),
    );
  }
  return posts.map((post) => ({ ...post, links: links.get(post.id) ?? [] }));
}

/** The text of a post with its author's anchors cut out. */
export function maskText(text: string, truth: readonly TrueLink[]): string {
  const spans = truth.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  );
  let masked = text;
  let from = text.length;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    if (end > from) continue;
    masked = masked.slice(0, start) + masked.slice(end);
    from = start;
  }
  return masked;
}

function parseLines(text: string): readonly unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

function parsePost(value: unknown): Post {
  const post = record(value);
  const url = string(post['url']);
  return {
    id: string(post['id']),
    url: url.startsWith('/') ? `${SITE}${url}` : url,
    title: string(post['title']),
    description: string(post['description'] ?? ''),
    tags: strings(post['tags'] ?? []),
    categories: strings(post['categories'] ?? []),
    keywords: strings(post['keywords'] ?? []),
    date: string(post['date'] ?? ''),
    language: string(post['language'] ?? ''),
    headings: strings(post['headings'] ?? []),
    text: string(post['text']),
    links: [],
  };
}

function parseQuery(value: unknown): Query {
  const query = record(value);
  const truth = query['truth'];
  if (!Array.isArray(truth)) throw new Error('A query has no truth');
  return {
    id: string(query['id']),
    used: query['used'] === true,
    truth: truth.map((one: unknown) => {
      const link = record(one);
      const { start, end } = link;
      return {
        target: string(link['target']),
        anchor: string(link['anchor']),
        start: typeof start === 'number' ? start : undefined,
        end: typeof end === 'number' ? end : undefined,
      };
    }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('Not an object');
  return Object.fromEntries(Object.entries(value));
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`Not a text: ${JSON.stringify(value)}`);
  return value;
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`Not a list: ${JSON.stringify(value)}`);
  return value.map(string);
}
