import { isSameModel, type Model } from './outcome';
import { openStage, pause, pressTogether, readModel, type Stage } from './stage';

/** Editors close a step of their history after up to a second. */
export const HISTORY_PAUSE = 1_100;

/** What one undo and one redo do to the step between two models; '' where both are right. */
export async function historyFault(stage: Stage, before: Model, after: Model): Promise<string> {
  await pressTogether(stage, 'Control', 'KeyZ');
  const undone = await readModel(stage);
  if (!isSameModel(undone, before)) return `undo gives ${JSON.stringify(undone.text)}`;
  await pressTogether(stage, 'Control', 'Shift', 'KeyZ');
  if (isSameModel(await readModel(stage), after)) return '';
  await pressTogether(stage, 'Control', 'KeyY');
  const redone = await readModel(stage);
  return isSameModel(redone, after) ? '' : `redo gives ${JSON.stringify(redone.text)}`;
}

/**
 * Whether the editor fails in the same way without us: undo and redo of a word that is typed at the same place, a while
 * after the rest.
 */
export async function failsByItself(
  stage: Stage,
  url: string,
  prepare: (stage: Stage) => Promise<void>,
): Promise<boolean> {
  const own = await openStage(stage.page, url);
  await prepare(own);
  await pause(HISTORY_PAUSE);
  const before = await readModel(own);
  await own.page.keyboard.type('own');
  await pause(HISTORY_PAUSE);
  return (await historyFault(own, before, await readModel(own))) !== '';
}
