import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Page } from 'puppeteer-core';
import { clickNamed, findFileInput } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { serveFolder } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { recombinedBlog } from './recombined-blog';
import { peakMemory, type WorkerCost, workerCost } from './worker-cost';

// The global of the extension's pages, in functions that run there.
declare const chrome: {
  storage: { local: { get(key: string): Promise<{ vocabulary: unknown }> } };
};

const ROUNDS = 5;
const PATIENCE = 900_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const corpora = ['mtlynch', 'digitalgov'].map((name) => join(root, '../shared/corpora', name));

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    corpus: { type: 'string', multiple: true, default: corpora },
  },
});

/** Says what is missing where the corpora are not there. */
async function needCorpora(): Promise<void> {
  for (const folder of values.corpus) {
    await stat(join(folder, 'posts.jsonl')).catch(() => {
      throw new Error(`There is no posts.jsonl in ${folder}. Name folders with --corpus FOLDER.`);
    });
  }
}

async function writeBlog(path: string): Promise<void> {
  const file = createWriteStream(path);
  const zip = new Zip((error, chunk, isLast) => {
    if (error) throw error;
    file.write(chunk);
    if (isLast) file.end();
  });
  for await (const [name, text] of recombinedBlog(values.corpus, Number(values.posts))) {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  await finished(file);
}

// A text, since tsx marks the functions of this file with calls that no page knows.
const WATCH_FRAMES = `
  globalThis.longestGap = 0;
  let last = performance.now();
  requestAnimationFrame(function look(now) {
    globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
    last = now;
    requestAnimationFrame(look);
  });
`;

async function waitForText(page: Page, text: string): Promise<number> {
  const start = performance.now();
  const has = () => page.$eval('main', (main, wanted) => main.innerText.includes(wanted), text);
  await waitUntil(`the page says "${text}"`, has, PATIENCE);
  return performance.now() - start;
}

/** Runs in a page of the extension. */
async function readVocabulary(): Promise<unknown> {
  const { vocabulary } = await chrome.storage.local.get('vocabulary');
  return vocabulary;
}

async function importBlog(extension: RunningExtension, zip: string): Promise<void> {
  const options = await extension.openOptions();
  const input = await findFileInput(options, 'Import posts');
  // From here on it is counted how long the page is kept from drawing.
  await options.evaluate(WATCH_FRAMES);
  await input.uploadFile(zip);
  const count = `${Number(values.posts).toLocaleString('en')} posts`;
  say('reading', await waitForText(options, `${count} found`));
  await clickNamed(options, 'button', `Save ${count}`);
  say('indexing and saving', await waitForText(options, `${count} saved.`));
  const gap = await options.evaluate('globalThis.longestGap');
  say('longest time without a drawn frame', Number(gap));
  sayBytes('most memory of the page with its worker', await peakMemory(extension));
  await options.close();
}

async function openRead(extension: RunningExtension, url: string): Promise<Page> {
  const page = await extension.open(url);
  await waitUntil('the badge shows a number', () => extension.badge(page), PATIENCE);
  return page;
}

/** What it costs a worker that was stopped to answer for a page. */
async function answerCold(extension: RunningExtension, url: string): Promise<WorkerCost> {
  // What the worker has to do once, such as learning a new library's vocabulary, is done with the first answer.
  await (await openRead(extension, url)).close();
  await extension.stopWorker();
  const page = await openRead(extension, url);
  const cost = await workerCost(extension);
  await page.close();
  return cost;
}

function say(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(40)} ${Math.round(milliseconds).toLocaleString('en').padStart(9)} ms`);
}

function sayBytes(what: string, bytes: number): void {
  const size = (bytes / 1e6).toFixed(1);
  console.log(`${what.padEnd(40)} ${size.padStart(9)} MB`);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

await needCorpora();
const folder = await mkdtemp(join(tmpdir(), 'linkloom-bench-'));
const zip = join(folder, 'blog.zip');
await writeBlog(zip);
sayBytes(`${values.posts} posts, zipped`, (await stat(zip)).size);
const site = await serveFolder(join(root, 'tests/fixtures/pages'));
const extension = await startExtension();
try {
  const url = `${site.origin}/cost.html`;
  const small = [];
  for (let round = 0; round < ROUNDS; round += 1) small.push(await answerCold(extension, url));
  say('cold worker, bundled library: CPU', median(small.map(({ cpuMs }) => cpuMs)));
  sayBytes('cold worker, bundled library: heap', median(small.map(({ heap }) => heap)));
  await importBlog(extension, zip);
  const large = [];
  for (let round = 0; round < ROUNDS; round += 1) large.push(await answerCold(extension, url));
  say('cold worker, with the large one: CPU', median(large.map(({ cpuMs }) => cpuMs)));
  sayBytes('cold worker, with the large one: heap', median(large.map(({ heap }) => heap)));
  const vocabulary = await extension.probe.evaluate(readVocabulary);
  sayBytes('vocabulary for pages', JSON.stringify(vocabulary).length);
  const { usage = 0 } = await extension.probe.evaluate(() => navigator.storage.estimate());
  sayBytes('storage', usage);
} finally {
  await extension.close();
  await site.close();
  await rm(folder, { recursive: true });
}
