/** So long a piece of work keeps its thread before it hears whether it is still wanted. */
const SLICE_MS = 60;

/**
 * Takes the steps of a long piece of work and lets messages in between. `onPause` is told the last step at each pause, and
 * says whether to go on; where it does not, there is no result.
 */
export async function inSlices<S, R>(
  steps: Generator<S, R>,
  onPause: (step: S) => boolean,
): Promise<R | undefined> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!onPause(step.value)) return undefined;
    begun = performance.now();
  }
}
