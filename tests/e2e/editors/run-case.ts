import type { Page } from 'puppeteer-core';
import { type Case, link } from './cases';
import { faultIn, isSameModel, type Model, type Reported } from './outcome';

/** One cell of the table. */
export interface Cell {
  readonly editor: string;
  readonly case: string;
  /** `link`, `text`, or the reason why nothing was written. */
  readonly outcome: string;
  /** What is wrong; empty where everything is as it has to be. */
  readonly faults: readonly string[];
  readonly ms: number;
}

declare global {
  interface Window {
    editor: { read(): Model; field(): Element; insert(request: unknown): Promise<Reported> };
  }
}

/** Editors close a step of their history after up to a second. */
const HISTORY_PAUSE = 1_100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const readModel = (page: Page): Promise<Model> => page.evaluate(() => window.editor.read());

async function pressAll(page: Page, ...keys: readonly ('Control' | 'Shift' | 'KeyZ' | 'KeyY')[]) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
  await pause(80);
}

export async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { timeout: 15_000 });
  const field = await page.evaluateHandle(() => window.editor.field());
  const isFrame = await field.evaluate(({ tagName }) => tagName === 'IFRAME');
  // The first line of what a frame shows.
  await field.click(isFrame ? { offset: { x: 60, y: 25 } } : {});
  await pause(50);
}

function insertLink(page: Page, { words }: Case): Promise<Reported> {
  return page.evaluate((request) => window.editor.insert(request), { link, words });
}

async function undoFaults(page: Page, before: Model, after: Model): Promise<readonly string[]> {
  await pressAll(page, 'Control', 'KeyZ');
  const undone = await readModel(page);
  if (!isSameModel(undone, before)) return [`undo gives ${JSON.stringify(undone.text)}`];
  await pressAll(page, 'Control', 'Shift', 'KeyZ');
  if (isSameModel(await readModel(page), after)) return [];
  await pressAll(page, 'Control', 'KeyY');
  const redone = await readModel(page);
  return isSameModel(redone, after) ? [] : [`redo gives ${JSON.stringify(redone.text)}`];
}

async function typingFault(page: Page, url: string, wanted: Case): Promise<string> {
  await openEditor(page, url);
  await wanted.prepare(page);
  await pause(200);
  const reported = await insertLink(page, wanted);
  await pause(150);
  await page.keyboard.type('x');
  await pause(30);
  const fault = faultIn(await readModel(page), wanted, reported, 'x');
  return fault && `typed next: ${fault}`;
}

function refusal(before: Model, after: Model, { error, reason }: Reported) {
  const left = isSameModel(before, after) ? 'nothing' : JSON.stringify(after.text);
  return { outcome: error ?? reason ?? 'no answer', faults: [`refused, and left ${left}`] };
}

/** Some apps are told of changes with some delay. */
async function isHeard(page: Page, before: Model): Promise<boolean> {
  for (let time = 0; time < 10; time += 1) {
    if ((await readModel(page)).changes > before.changes) return true;
    await pause(50);
  }
  return false;
}

async function success(page: Page, before: Model, after: Model, fault: string) {
  if (fault) return [fault];
  const heard = (await isHeard(page, before)) ? [] : ['onChange was not called'];
  return [...heard, ...(await undoFaults(page, before, after))];
}

/** Runs a case in an editor: insert, compare, undo, redo; and again with a letter typed after it. */
export async function runCase(
  page: Page,
  url: string,
  editor: string,
  wanted: Case,
): Promise<Cell> {
  await openEditor(page, url);
  await wanted.prepare(page);
  await pause(HISTORY_PAUSE);
  const before = await readModel(page);
  const reported = await insertLink(page, wanted);
  await pause(30);
  const after = await readModel(page);
  const cell = { editor, case: wanted.name, ms: reported.ms ?? 0 };
  if (!reported.ok) return { ...cell, ...refusal(before, after, reported) };
  const { format = '', wrote = '' } = reported;
  const faults = await success(page, before, after, faultIn(after, wanted, reported));
  const typing = faults.length > 0 ? '' : await typingFault(page, url, wanted);
  const outcome = format === 'rich' ? wrote : format;
  return { ...cell, outcome, faults: typing ? [...faults, typing] : faults };
}
