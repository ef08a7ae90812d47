/** How the work of a page is put off, in ms. */
export interface Pace {
  /** Quiet time after the last change before the work starts. */
  readonly quiet: number;
  /** Least time between two runs. */
  readonly apart: number;
  /** Longest wait where the changes never pause. */
  readonly patience: number;
}

/** Work that is asked for often and done seldom. */
export interface Schedule {
  /** Asks for the work when the page is quiet. Costs next to nothing: called on key presses. */
  readonly soon: () => void;
  /** Does the work now; where a run is under way, resolves with it. */
  readonly now: () => Promise<void>;
}

/**
 * Runs work when the page is quiet and idle, never twice at once, and never in a hidden tab: what
 * was asked for there is done when the tab is shown.
 */
export function createSchedule(
  window: Window,
  signal: AbortSignal,
  { quiet, apart, patience }: Pace,
  work: () => Promise<void>,
): Schedule {
  const { document } = window;
  /** When the work was asked for first and last since it was done; undefined where nobody asked. */
  let asked: { readonly first: number; last: number } | undefined;
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  let done = Number.NEGATIVE_INFINITY;

  const unlessAborted = (error: unknown) => {
    if (!signal.aborted) throw error;
  };
  const now = async (): Promise<void> => {
    if (running !== undefined) return running;
    asked = undefined;
    running = work()
      .catch(unlessAborted)
      .finally(() => {
        running = undefined;
        done = performance.now();
        arm();
      });
    return running;
  };
  const whenIdle = () => {
    // Safari has no requestIdleCallback; a task of its own is the next best.
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => void now(), { timeout: 500 });
    else void now();
  };
  const fire = () => {
    timer = undefined;
    if (!asked || signal.aborted || document.hidden) return;
    const wait = dueAt(asked) - performance.now();
    if (wait > 0) arm();
    else whenIdle();
  };
  const dueAt = ({ first, last }: { first: number; last: number }) =>
    Math.max(Math.min(last + quiet, first + patience), done + apart);
  const arm = () => {
    if (!asked || timer !== undefined || running !== undefined || signal.aborted || document.hidden)
      return;
    timer = window.setTimeout(fire, Math.max(0, dueAt(asked) - performance.now()));
  };
  const soon = () => {
    const time = performance.now();
    if (asked) asked.last = time;
    else asked = { first: time, last: time };
    arm();
  };
  document.addEventListener('visibilitychange', arm, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return { soon, now };
}
