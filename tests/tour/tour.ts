import { openScene, type Scene } from './scene';
import { type Step, steps } from './steps';

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

/** Runs one step and says in a line what was seen, or why it failed. */
async function runStep(scene: Scene, step: Step, number: number): Promise<boolean> {
  const file = `${String(number).padStart(2, '0')}-${slug(step.name)}`;
  let saved = '';
  try {
    const sentence = await step.run(scene, async (page) => {
      saved = await scene.picture(file, page);
    });
    console.log(`${number}. ${step.name}: ${sentence}.\n   ${saved}`);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (saved === '') saved = await scene.picture(`${file}-failed`, scene.page).catch(() => '');
    console.error(`${number}. ${step.name} FAILED: ${reason}\n   ${saved}`);
    return false;
  }
}

/** Shows everything by itself; true where every step did what it should. */
export async function runTour(): Promise<boolean> {
  const scene = await openScene();
  try {
    const version = (await scene.extension.browser.version()).replace('/', ' ');
    const screen =
      typeof scene.desktop === 'string'
        ? 'without a window'
        : 'on a screen of its own, with a real mouse and keyboard';
    console.log(`The tour of Linkloom, in ${version} ${screen}.`);
    for (const [index, step] of steps.entries()) {
      if (!(await runStep(scene, step, index + 1))) return false;
    }
    console.log(`All ${steps.length} steps did what they should. Pictures are in .tour/.`);
    return true;
  } finally {
    await scene.close();
  }
}
