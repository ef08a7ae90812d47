import type { FetchFailure, FetchFile } from './fetch-file';

/**
 * A way to fetch that leaves a host alone for as long as it asks to be (`Retry-After`): what it refused is asked for once
 * more then, and whatever else is wanted of it waits, too. Where that is longer than `mostWait` (milliseconds), nothing
 * more is asked of it, and a sentence says when it may be.
 */
export function politeFetch(fetchFile: FetchFile, mostWait: number): FetchFile {
  const restUntil = new Map<string, number>();
  const ask: FetchFile = async (url, options = {}) => {
    const { host } = new URL(url);
    const rest = (restUntil.get(host) ?? 0) - Date.now();
    if (rest > mostWait) return tooLong(host, rest);
    if (rest > 0) await pause(rest, options.signal);
    const fetching = await fetchFile(url, options);
    const wait = fetching.kind === 'failed' ? fetching.retryAfter : undefined;
    if (wait !== undefined) restUntil.set(host, Date.now() + wait);
    return fetching;
  };
  return async (url, options) => {
    const fetching = await ask(url, options);
    const isRefused = fetching.kind === 'failed' && fetching.retryAfter !== undefined;
    return isRefused ? ask(url, options) : fetching;
  };
}

function tooLong(host: string, rest: number): FetchFailure {
  const minutes = Math.ceil(rest / 60_000);
  return {
    kind: 'failed',
    reason: `${host} asks to be left alone for ${minutes} min. Try again then.`,
  };
}

/** Ends early where the wish is taken back; what is fetched then says so. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
