import type { Page } from 'puppeteer-core';
import type { Case } from './cases';
import { failsByItself, HISTORY_PAUSE, historyFault } from './history';
import { faultIn, isSameModel, type Model, onOffer, type Reported, withFormat } from './outcome';
import { openStage, pause, readModel, type Stage } from './stage';

/** One cell of the table. */
export interface Cell {
  readonly editor: string;
  readonly case: string;
  /** `link`, `text`, a format, or the reason why nothing was written. */
  readonly outcome: string;
  /** What is wrong; empty where everything is as it has to be. */
  readonly faults: readonly string[];
  /** What the editor does wrong by itself, without us. */
  readonly own: string;
  readonly ms: number;
}

/** Where the editor is, and by what name. */
export interface Place {
  readonly editor: string;
  readonly url: string;
}

/** Puts the link in where a case wants it. */
export type Insert = (stage: Stage, wanted: Case) => Promise<Reported>;

/** A page with an editor in it, and the way links get there. */
interface Scene {
  readonly page: Page;
  readonly url: string;
  readonly insert: Insert;
}

async function typingFault({ page, url, insert }: Scene, wanted: Case): Promise<string> {
  const stage = await openStage(page, url);
  await wanted.prepare(stage);
  await pause(200);
  const reported = await insert(stage, wanted);
  await pause(150);
  await page.keyboard.type('x');
  await pause(50);
  const model = await readModel(stage);
  const fault = faultIn(model, onOffer(wanted, reported), withFormat(reported, model), 'x');
  return fault && `typed next: ${fault}`;
}

function refusal(before: Model, after: Model, { error, reason }: Reported) {
  const left = isSameModel(before, after) ? 'nothing' : JSON.stringify(after.text);
  const outcome = error ?? reason ?? 'no answer';
  return { outcome, faults: [`refused, and left ${left}`], own: '' };
}

/** Some apps are told of changes with some delay. */
async function hearingFault(stage: Stage, before: Model): Promise<string> {
  for (let time = 0; time < 40; time += 1) {
    if ((await readModel(stage)).changes > before.changes) return '';
    await pause(50);
  }
  return 'onChange was not called';
}

/** Where typing alone does not give what it should, the editor cannot be tried in this case. */
function typedWrongly({ text }: Model, { expected, onSelection }: Case): boolean {
  const { before, words, after } = expected;
  return (
    text.replaceAll('\u00a0', ' ').trim() !== `${before}${onSelection ? words : ''}${after}`.trim()
  );
}

/** Everything that can be wrong after the model was found right. */
async function laterFaults(
  scene: Scene,
  stage: Stage,
  wanted: Case,
  [before, after]: readonly [Model, Model],
) {
  const heard = await hearingFault(stage, before);
  const history = await historyFault(stage, before, after);
  const isOwn =
    history !== '' && (await failsByItself(stage, scene.url, wanted.control ?? wanted.prepare));
  const typing = await typingFault(scene, wanted);
  const faults = [heard, isOwn ? '' : history, typing].filter((fault) => fault !== '');
  return { faults, own: isOwn ? history : '' };
}

/** Runs a case in an editor: insert, compare, undo, redo; and again with a letter typed after it. */
export async function runCase(
  page: Page,
  { editor, url }: Place,
  wanted: Case,
  insert: Insert,
): Promise<Cell> {
  const stage = await openStage(page, url);
  await wanted.prepare(stage);
  await pause(HISTORY_PAUSE);
  const before = await readModel(stage);
  if (typedWrongly(before, wanted)) {
    const own = `typing gives ${JSON.stringify(before.text)}`;
    return { editor, case: wanted.name, outcome: 'untried', faults: [], own, ms: 0 };
  }
  const answer = await insert(stage, wanted);
  await pause(30);
  const after = await readModel(stage);
  const reported = withFormat(answer, after);
  const cell = { editor, case: wanted.name, ms: reported.ms ?? 0 };
  if (!reported.ok) return { ...cell, ...refusal(before, after, reported) };
  const { format = '', wrote = '' } = reported;
  const outcome = format === 'rich' ? wrote : format;
  const fault = faultIn(after, onOffer(wanted, reported), reported);
  if (fault) return { ...cell, outcome, faults: [fault], own: '' };
  const scene = { page, url, insert };
  return { ...cell, outcome, ...(await laterFaults(scene, stage, wanted, [before, after])) };
}
