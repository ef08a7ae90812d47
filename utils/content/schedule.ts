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

/** When work was asked for first and last since it was done. */
interface Asked {
  readonly first: number;
  readonly last: number;
}

/**
 * Runs work when the page is quiet and idle, never twice at once, and never in a hidden tab: what
 * was asked for there is done when the tab is shown.
 */
export function createSchedule(
  window: Window,
  signal: AbortSignal,
  pace: Pace,
  work: () => Promise<void>,
): Schedule {
  const { document } = window;
  let asked: Asked | undefined;
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  let done = Number.NEGATIVE_INFINITY;

  const now = async (): Promise<void> => {
    if (running !== undefined) return running;
    asked = undefined;
    running = unlessAborted(signal, work).finally(() => {
      running = undefined;
      done = performance.now();
      arm();
    });
    return running;
  };
  const fire = () => {
    timer = undefined;
    if (!asked || signal.aborted || document.hidden) return;
    if (waitFor(asked, done, pace) > 0) arm();
    else whenIdle(window, () => void now());
  };
  const arm = () => {
    if (!asked || timer !== undefined || running !== undefined) return;
    if (signal.aborted || document.hidden) return;
    timer = window.setTimeout(fire, waitFor(asked, done, pace));
  };
  const soon = () => {
    const last = performance.now();
    asked = { first: asked?.first ?? last, last };
    arm();
  };
  document.addEventListener('visibilitychange', arm, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return { soon, now };
}

/** How long work that was asked for has to wait, in ms. */
function waitFor({ first, last }: Asked, done: number, { quiet, apart, patience }: Pace): number {
  const due = Math.max(Math.min(last + quiet, first + patience), done + apart);
  return Math.max(0, due - performance.now());
}

/** An end that was wanted is no failure. */
async function unlessAborted(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function whenIdle(window: Window, work: () => void): void {
  // Safari has no requestIdleCallback; a task of its own is the next best.
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 500 });
  else work();
}
