import { sizeText } from '../library/limits';
import { readCapped } from './read-capped';

/** What a server gave with a file, by which it can say the next time that nothing has changed. */
export interface Validators {
  readonly etag?: string;
  /** Its `Last-Modified`. */
  readonly modified?: string;
}

/** A file that was fetched. */
export interface FetchedFile {
  /** Where it was in the end, after redirects on its own site. */
  readonly url: string;
  /** Its media type, in lower case, or ''. */
  readonly type: string;
  readonly content: Uint8Array;
  readonly validators: Validators;
}

/** Why nothing was fetched. */
export interface FetchFailure {
  readonly kind: 'failed';
  readonly reason: string;
  /** What the server answered, where one did. */
  readonly status?: number;
  /** The milliseconds for which a busy server asks to be left alone. */
  readonly retryAfter?: number;
  /** The address on another site that it leads to, which was not read. */
  readonly elsewhere?: string;
}

/** How fetching a file ended; `unchanged`: it is as it was when the validators were given. */
export type Fetching =
  | { readonly kind: 'file'; readonly file: FetchedFile }
  | { readonly kind: 'unchanged' }
  | FetchFailure;

/** How a file is to be fetched. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly validators?: Validators;
  /** Bytes that are read at most. */
  readonly most?: number;
  /** Milliseconds for all of it. */
  readonly patience?: number;
}

/** Gets one file; tests give their own. */
export type FetchFile = (url: string, options?: FetchOptions) => Promise<Fetching>;

const MOST = 50_000_000;
const PATIENCE = 30_000;

/**
 * Fetches one file without cookies. What a redirect to another host brings is not read, and nothing is read beyond
 * the limits of size and time. Every failure is a sentence.
 */
export const fetchFile: FetchFile = async (url, options = {}) => {
  const { signal, validators = {}, most = MOST, patience = PATIENCE } = options;
  const slow = AbortSignal.timeout(patience);
  const ended = signal === undefined ? slow : AbortSignal.any([slow, signal]);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      // The browser's own cache would answer for a server that was to be asked.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: ended,
      headers: conditions(validators),
    });
    return await read(response, { url, most, ended });
  } catch {
    return { kind: 'failed', reason: brokenReason(url, { slow, signal, patience }) };
  }
};

async function read(
  response: Response,
  { url, most, ended }: { url: string; most: number; ended: AbortSignal },
): Promise<Fetching> {
  const final = response.url || url;
  const refusal = refusalOf(response, url, final);
  if (refusal !== undefined) {
    await response.body?.cancel();
    return refusal;
  }
  const content = response.body === null ? new Uint8Array() : await readCapped(response.body, most);
  ended.throwIfAborted();
  if (content === undefined) {
    return { kind: 'failed', reason: `${final} is larger than ${sizeText(most)}.` };
  }
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  return {
    kind: 'file',
    file: { url: final, type: type ?? '', content, validators: validatorsOf(response.headers) },
  };
}

function refusalOf(response: Response, url: string, final: string): Fetching | undefined {
  if (new URL(final).host !== new URL(url).host) {
    const reason = `${url} leads to another site, ${new URL(final).host}. Nothing was read there.`;
    return { kind: 'failed', reason, elsewhere: final };
  }
  if (response.status === 304) return { kind: 'unchanged' };
  if (response.ok) return undefined;
  const { status } = response;
  const rest = restWanted(response);
  const reason = statusReason(status, final);
  return { kind: 'failed', reason, status, ...(rest !== undefined && { retryAfter: rest }) };
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function restWanted({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const said = headers.get('retry-after') ?? '';
  const rest = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(rest) ? Math.max(0, rest) : undefined;
}

function conditions({ etag, modified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(modified !== undefined && { 'If-Modified-Since': modified }),
  };
}

function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { ...(etag !== null && { etag }), ...(modified !== null && { modified }) };
}

function statusReason(status: number, url: string): string {
  const { host } = new URL(url);
  if (status === 404 || status === 410) return `There is nothing at ${url} (${status}).`;
  if (status === 401 || status === 403) return `${host} does not show ${url} to us (${status}).`;
  if (status === 429) return `${host} was asked too often (429). Try again later.`;
  if (status >= 500) return `${host} has a fault of its own (${status}). Try again later.`;
  return `${host} answered ${url} with ${status}.`;
}

function brokenReason(
  url: string,
  {
    slow,
    signal,
    patience,
  }: { slow: AbortSignal; signal: AbortSignal | undefined; patience: number },
): string {
  const { host } = new URL(url);
  if (signal?.aborted) return 'It was cancelled.';
  if (slow.aborted) return `${host} took longer than ${patience / 1000} seconds.`;
  if (globalThis.navigator?.onLine === false) return 'This browser is offline.';
  return `${host} cannot be reached. Its name may be wrong, or it does not answer.`;
}
