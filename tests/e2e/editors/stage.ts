import type { Frame, Page } from 'puppeteer-core';
import type { Model, Reported } from './outcome';

/** What a page of the matrix offers. */
interface PageEditor {
  /** Whether lists and tables can be filled in. */
  readonly holds: readonly string[];
  read(): Model;
  field(): Element;
  fill(html: string): void;
  /** Where a text ends, in the coordinates of the top frame. */
  endOf(text: string): { x: number; y: number };
  insert(request: unknown): Promise<Reported>;
}

declare global {
  interface Window {
    editor: PageEditor;
  }
}

/** What is asked of the content script. */
export interface Request {
  readonly link: { readonly url: string; readonly text: string };
}

/** An editor in a tab, with the person's hands on it. */
export interface Stage {
  readonly page: Page;
  /** The document that the editor was made in. */
  readonly frame: Frame;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens the page and clicks into its editor. */
export async function openStage(page: Page, url: string): Promise<Stage> {
  await page.goto(url);
  const inner = await page.$('iframe.stage');
  const frame = (await inner?.contentFrame()) ?? page.mainFrame();
  await frame.waitForSelector('html[data-ready]', { timeout: 15_000 });
  const field = await frame.evaluateHandle(() => window.editor.field());
  const isFrame = await field.evaluate(({ tagName }) => tagName === 'IFRAME');
  // The first line of what a frame shows.
  await field.click(isFrame ? { offset: { x: 60, y: 25 } } : {});
  await pause(50);
  return { page, frame };
}

export function readModel({ frame }: Stage): Promise<Model> {
  return frame.evaluate(() => window.editor.read());
}

export function insert({ frame }: Stage, request: Request): Promise<Reported> {
  return frame.evaluate((wanted) => window.editor.insert(wanted), request);
}

async function clickBehind(stage: Stage, text: string): Promise<void> {
  const { x, y } = await stage.frame.evaluate((wanted) => window.editor.endOf(wanted), text);
  const frame = await stage.frame.frameElement();
  const box = (await frame?.boundingBox()) ?? { x: 0, y: 0 };
  await stage.page.mouse.click(box.x + x - 2, box.y + y);
}

/** Fills the editor by its own API and clicks behind a text in it. */
export async function fillAndClick(stage: Stage, html: string, text: string): Promise<void> {
  await stage.frame.evaluate((content) => window.editor.fill(content), html);
  await pause(200);
  await clickBehind(stage, text);
  // The first click may open a toolbar above the text; later than this, the second is no double click.
  await pause(600);
  await clickBehind(stage, text);
  await pause(100);
}

/** Types; some editors draw it a moment later, and put the caret behind it again. */
export async function type({ page }: Stage, text: string): Promise<void> {
  await page.keyboard.type(text);
  await pause(100);
}

export async function pressLeft({ page }: Stage, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('ArrowLeft', { delay: 12 });
}

export async function selectLeft(stage: Stage, times: number): Promise<void> {
  await stage.page.keyboard.down('Shift');
  await pressLeft(stage, times);
  await stage.page.keyboard.up('Shift');
}

type HistoryKey = 'Control' | 'Shift' | 'KeyZ' | 'KeyY';

export async function pressTogether(
  { page }: Stage,
  ...keys: readonly HistoryKey[]
): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
  await pause(80);
}
