import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import type { Reader } from '@/utils/topics/create-reader';
import type { Vocabulary } from '@/utils/topics/vocabulary';
import { launchChromium } from '../browsers/launch';
import { type ServedPage, servePages } from '../browsers/serve';
import { bundleModules } from '../dom/harness';
import { installPeers } from './evaluate-peers';
import { bundledVocabulary } from './topics-bundled';

declare const linkloom: typeof import('@/utils/topics/create-reader') &
  typeof import('@/utils/topics/vocabulary');
declare const scheduler: { yield(): Promise<void> };
declare const Readability: new (document: Document) => { parse(): unknown };

/** Milliseconds of work for one page that was just loaded, pauses left out; all are cold. */
interface Timing {
  /** Reading and detecting, as the content script does it with the bundled library. */
  readonly look: number;
  /** The same where the company of words alone may tell every tag. */
  readonly byCompany: number;
  readonly readability: number;
}

type Way = keyof Timing;

const ways = ['look', 'byCompany', 'readability'] as const;
const rounds = 9;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs in the page. */
async function time(way: Way, vocabulary: Vocabulary): Promise<number> {
  await new Promise((resolve) => requestIdleCallback(resolve));
  // The style is there before anything asks for it: in a page that is shown, layout was done long ago.
  document.body.getBoundingClientRect();
  let waited = 0;
  const pause = scheduler.yield.bind(scheduler);
  scheduler.yield = async () => {
    const since = performance.now();
    await pause();
    waited += performance.now() - since;
  };
  const start = performance.now();
  if (way !== 'readability') {
    const parsed = linkloom.parseVocabulary(vocabulary);
    if (parsed) await linkloom.createReader(document, parsed).look({});
  } else new Readability(document.cloneNode(true) as Document).parse();
  return performance.now() - start - waited;
}

async function timePage(browser: Browser, url: string, scripts: string, vocabulary: Vocabulary) {
  const tags = vocabulary.tags.map((tag) => ({ ...tag, companyTells: true }));
  const byCompany = { ...vocabulary, tags, companyTells: true };
  const vocabularies = { look: vocabulary, byCompany, readability: vocabulary };
  const times: Record<Way, number[]> = { look: [], byCompany: [], readability: [] };
  const page = await browser.newPage();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      await page.goto(url);
      await page.evaluate(scripts);
      times[way].push(await page.evaluate(time, way, vocabularies[way]));
    }
  }
  await page.close();
  return {
    look: median(times.look),
    byCompany: median(times.byCompany),
    readability: median(times.readability),
  };
}

const at = (share: number) => (values: readonly number[]) => {
  const rising = values.toSorted((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(share * rising.length))] ?? Number.NaN;
};
const median = at(0.5);
const p95 = at(0.95);

async function readScripts(): Promise<string> {
  const readability = join(
    root,
    'tests/benchmarks/node_modules/@mozilla/readability/Readability.js',
  );
  const ours = await bundleModules(['utils/topics/create-reader.ts', 'utils/topics/vocabulary.ts']);
  // The file ends with an export for Node.
  const theirs = `(() => {const module = {};${await readFile(readability, 'utf8')};globalThis.Readability = Readability})()`;
  // What tsx compiles keeps the names of functions by a helper, which functions that run in the page look for there.
  return `globalThis.__name = (named) => named;(() => {${ours}})();${theirs}`;
}

function served(html: string): ServedPage {
  return (_request, response) => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      // Pages that are set apart have the finer clock.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html);
  };
}

async function measure(folder: string): Promise<ReadonlyMap<string, Timing>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.html')).toSorted();
  const pages: Record<string, ServedPage> = {};
  for (const file of files) pages[`/${file}`] = served(await readFile(join(folder, file), 'utf8'));
  const site = await servePages(pages);
  const browser = await launchChromium({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const scripts = await readScripts();
  const vocabulary = await bundledVocabulary();
  const timings = new Map<string, Timing>();
  for (const file of files) {
    timings.set(file, await timePage(browser, `${site.origin}/${file}`, scripts, vocabulary));
  }
  await browser.close();
  await site.close();
  return timings;
}

/** The longest pieces of work, in milliseconds. */
interface Longest {
  /** Of a look at a page of 500,000 characters. */
  readonly page: number;
  /** Of the first look at a draft of 100,000 characters. */
  readonly draft: number;
  /** Of the look at it after a key was pressed. */
  readonly key: number;
}

/** Runs in the page. */
async function longestTasks(vocabulary: Vocabulary): Promise<Longest> {
  const words = 'Lead generation brings customers, prospects and a funnel, said somebody. ';
  const paragraphs = (most: number) =>
    Array.from({ length: most }, (_, at) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${at} ${words.repeat(7)}`.slice(0, 500);
      return paragraph;
    });
  let longest = 0;
  let start = 0;
  const wait = scheduler.yield.bind(scheduler);
  scheduler.yield = async () => {
    longest = Math.max(longest, performance.now() - start);
    await wait();
    start = performance.now();
  };
  const parsed = linkloom.parseVocabulary(vocabulary);
  const longestOf = async (reader: Reader | undefined, field?: Element) => {
    document.body.getBoundingClientRect();
    longest = 0;
    start = performance.now();
    await reader?.look({ field });
    return Math.max(longest, performance.now() - start);
  };
  const newReader = () => parsed && linkloom.createReader(document, parsed);
  document.body.replaceChildren(...paragraphs(1_000));
  const page = await longestOf(newReader());
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.append(...paragraphs(200));
  document.body.replaceChildren(field);
  const reader = newReader();
  const draft = await longestOf(reader, field);
  field.querySelector('p')?.append('.');
  return { page, draft, key: await longestOf(reader, field) };
}

async function measureLongest(): Promise<Longest> {
  const site = await servePages({ '*': '<title>Long</title>' });
  const browser = await launchChromium();
  const page = await browser.newPage();
  const found: Longest[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(site.origin);
    await page.evaluate(await readScripts());
    found.push(await page.evaluate(longestTasks, await bundledVocabulary()));
  }
  await browser.close();
  await site.close();
  const of = (which: keyof Longest) => median(found.map((each) => each[which]));
  return { page: of('page'), draft: of('draft'), key: of('key') };
}

function printTable(timings: ReadonlyMap<string, Timing>): void {
  const row = (name: string, figures: readonly number[]) =>
    console.log(name.padEnd(30) + figures.map((figure) => figure.toFixed(2).padStart(13)).join(''));
  const figuresOf = (timing: Timing) => ways.map((way) => timing[way]);
  const partsOf = (figures: readonly number[]) =>
    figures.slice(0, -1).map((figure) => figure / (figures.at(-1) ?? Number.NaN));
  const rows = [...timings.values()].map(figuresOf);
  const over = (lists: readonly (readonly number[])[], of: (values: readonly number[]) => number) =>
    ways.map((_, at) => of(lists.map((list) => list[at] ?? Number.NaN)));
  console.log(''.padEnd(30) + ways.map((way) => way.padStart(13)).join(''));
  for (const [name, timing] of timings) row(name, figuresOf(timing));
  for (const [name, of] of [
    ['median', median],
    ['p95', p95],
  ] as const) {
    row(name, over(rows, of));
    row(`${name}, part of Readability's`, partsOf(over(rows, of)));
    row(`${name} of the pages' parts`, over(rows.map(partsOf), of).slice(0, -1));
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' } },
});
installPeers();
const timings = await measure(positionals[0] ?? join(root, '../shared/pages'));
const longestTaskMs = await measureLongest();
if (values.json) {
  console.log(JSON.stringify({ pages: Object.fromEntries(timings), longestTaskMs }));
} else {
  printTable(timings);
  const { page, draft, key } = longestTaskMs;
  console.log(`longest task, page of 500,000 characters: ${page.toFixed(1)} ms`);
  console.log(`longest task, draft of 100,000 characters: ${draft.toFixed(1)} ms`);
  console.log(`longest task, the same draft after a key: ${key.toFixed(1)} ms`);
}
