/** Short enough that a key pressed meanwhile is not felt to wait. */
const sliceMs = 8;

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the browser do what is waiting. `scheduler.yield` keeps the place in the queue; Safari does not have it. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Does a piece of work for each item, pausing after every few milliseconds. Rejects with the reason of an abort. */
export async function sliced<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  let end = performance.now() + sliceMs;
  for (const item of items) {
    work(item);
    if (performance.now() < end) continue;
    await pause();
    signal?.throwIfAborted();
    end = performance.now() + sliceMs;
  }
}
