/** Told at most this often, so that telling takes no time of its own. */
const STEP_MS = 100;

/** Passes on how far a piece of work is, ten times a second at most. */
export function sparingly(
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (performance.now() - told < STEP_MS) return;
    told = performance.now();
    tell(done, total);
  };
}
