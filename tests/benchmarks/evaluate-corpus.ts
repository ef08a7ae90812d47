import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Post, PostLink } from '@/utils/library/post';
import { readJsonLines, UnreadableFile } from './json-lines';

/** A link that an author made; without a position where its line held nothing else. */
export interface TrueLink {
  readonly target: string;
  readonly anchor: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
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

const text = v.nullish(v.string(), '');
const texts = v.nullish(v.array(v.string()), []);

const postSchema = v.pipe(
  v.object({
    id: v.string(),
    url: v.string(),
    title: v.string(),
    description: text,
    tags: texts,
    categories: texts,
    keywords: texts,
    date: text,
    language: text,
    headings: texts,
    text: v.string(),
  }),
  v.transform(
    (post): Post => ({
      ...post,
      url: post.url.startsWith('/') ? `${SITE}${post.url}` : post.url,
      links: [],
    }),
  ),
);

const position = v.fallback(v.optional(v.number()), undefined);
const querySchema = v.pipe(
  v.object({
    id: v.string(),
    used: v.nullish(v.boolean(), false),
    truth: v.array(
      v.object({ target: v.string(), anchor: v.string(), start: position, end: position }),
    ),
  }),
  v.transform((query): Query => query),
);

/** Reads `posts.jsonl` and `queries.jsonl` of a folder. Throws `UnreadableFile` where one is missing, empty or malformed. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const [posts, queries] = await Promise.all([
    readJsonLines(join(folder, 'posts.jsonl'), postSchema),
    readJsonLines(join(folder, 'queries.jsonl'), querySchema),
  ]);
  if (posts.length === 0) throw new UnreadableFile(`${join(folder, 'posts.jsonl')} has no posts`);
  return { name: basename(resolve(folder)), posts, queries };
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
