import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Post } from '@/utils/library/post';
import { loadIndex } from '@/utils/recommend/index/load-index';
import { storeIndex } from '@/utils/recommend/index/store-index';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { readCorpus } from './evaluate-corpus';
import { type Page, toPage } from './evaluate-methods';
import { installPeers } from './evaluate-peers';
import { quantile } from './evaluate-score';
import { endAtUnreadable } from './json-lines';
import { recombinePosts } from './recombined-posts';

const usage = `npm run bench:scale -- [FOLDER] [--sizes 2000,10000,50000] [--json]

What ranking costs in libraries of any size, made of the lines of a real one (../shared/corpora/digitalgov), beside MiniSearch.`;

/** CPU milliseconds, and bytes. */
interface Costs {
  readonly build: number;
  readonly bytes: number;
  /** From the stored bytes to the answer to the first query. */
  readonly cold: number;
  readonly query: number;
  readonly queryP95: number;
}

/** A way to rank: what is stored of a library, and how that answers. */
interface Way {
  readonly store: (posts: readonly Post[]) => Uint8Array;
  readonly load: (stored: Uint8Array) => (page: Page) => unknown;
}

const mostQueries = 250;
const mostPosts = 10;

/** Posts with reasons, and with anchors for so many of them; a tab asks for ten of each. */
function linkloom(build: () => Uint8Array, anchorsFor: number): Way {
  return {
    store: build,
    load(stored) {
      const index = loadIndex(deserialize(stored));
      if (!index) throw new Error('The stored index cannot be loaded');
      return ({ reading }) => rankPosts(index, reading, { limit: mostPosts, anchorsFor });
    },
  };
}

/** The library is read once for both. */
function linklooms(posts: readonly Post[]): Readonly<Record<string, Way>> {
  let stored: Uint8Array | undefined;
  const build = () => {
    stored ??= serialize(storeIndex(buildIndex(posts)));
    return stored;
  };
  return { linkloom: linkloom(build, 0), 'with anchors': linkloom(build, mostPosts) };
}

async function miniSearch(posts: readonly Post[]): Promise<Way> {
  const { heldIn, storedMiniSearch, loadMiniSearch } = await import(
    './peers/stored-mini-search.mjs'
  );
  heldIn(posts);
  return {
    store: (library) => Buffer.from(storedMiniSearch(library)),
    load: (stored) => loadMiniSearch(Buffer.from(stored).toString(), posts),
  };
}

function cpuMs<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

function measure(way: Way, posts: readonly Post[], pages: readonly Page[]): Costs {
  const { ms: build, result: stored } = cpuMs(() => way.store(posts));
  const [first, ...others] = pages;
  // What building leaves behind is no part of answering.
  globalThis.gc?.();
  const { ms: cold, result: answer } = cpuMs(() => {
    const loaded = way.load(stored);
    if (first) loaded(first);
    return loaded;
  });
  const costs = others.map((page) => cpuMs(() => answer(page)).ms);
  return {
    build,
    bytes: stored.length,
    cold,
    query: quantile(costs, 0.5),
    queryP95: quantile(costs, 0.95),
  };
}

function printRow(size: number, name: string, costs: Costs): void {
  const { build, bytes, cold, query, queryP95 } = costs;
  const cells = [
    query.toFixed(2),
    queryP95.toFixed(2),
    build.toFixed(0),
    (bytes / 1e6).toFixed(1),
    cold.toFixed(0),
  ];
  console.log(
    `${String(size).padEnd(8)}${name.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join('')}`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '2000,10000,50000' },
    json: { type: 'boolean' },
    alone: { type: 'boolean' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !(size > 0))) {
  console.error(usage);
  process.exit(2);
}
const standard = fileURLToPath(new URL('../../../shared/corpora/digitalgov', import.meta.url));
const corpus = await readCorpus(positionals[0] ?? standard).catch(endAtUnreadable);
const pages = corpus.posts
  .filter(({ text }) => text.length > 500)
  .slice(0, mostQueries + 1)
  .map((post) => toPage(post, post.text));
installPeers();
const head = 'posts   method         query ms       p95  build ms        MB   cold ms   (CPU)';

/** A large library leaves no room beside it: each size has a process of its own. */
function runApart(size: number): Record<string, unknown> {
  const own = [
    '--alone',
    '--sizes',
    String(size),
    ...(values.json ? ['--json'] : []),
    ...positionals,
  ];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), ...own],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The benchmark of ${size} posts failed`);
  if (values.json) return JSON.parse(stdout);
  console.log(stdout.trimEnd());
  return {};
}

async function runHere(size: number): Promise<Record<string, Costs>> {
  const posts = recombinePosts(corpus.posts, size);
  const ways = { ...linklooms(posts), minisearch: await miniSearch(posts) };
  const own: Record<string, Costs> = {};
  for (const [name, way] of Object.entries(ways)) {
    console.error(`${size} posts: ${name}`);
    const costs = measure(way, posts, pages);
    own[name] = costs;
    if (!values.json) printRow(size, name, costs);
  }
  return own;
}

if (values.alone) {
  const [size = 0] = sizes;
  const costs = await runHere(size);
  if (values.json) console.log(JSON.stringify({ [size]: costs }));
} else {
  if (!values.json) console.log(head);
  const reports = sizes.map(runApart);
  if (values.json) console.log(JSON.stringify(Object.assign({}, ...reports)));
}
