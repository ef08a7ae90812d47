import { MOST } from './most';

export type ParsedParameters =
  | { readonly ok: true; readonly parameters: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads the query parameters that the person wants on every link, with or without a leading `?`.
 * What may not stand in an address as it is, such as a space, is percent-encoded.
 */
export function parseParameters(input: string): ParsedParameters {
  const typed = input.trim().replace(/^[?&]+|&+$/g, '');
  if (typed === '') return { ok: true, parameters: '' };
  // A space before another `=` is an `&` forgotten.
  const isPair = (pair: string) => /^[^=\s#?&]+=(?:[^\s#&]*|[^=#&]*)$/.test(pair);
  const wrong = typed.split('&').find((pair) => !isPair(pair));
  if (wrong !== undefined) {
    return { ok: false, reason: `“${wrong}” is not of the form name=value.` };
  }
  const parameters = encoded(typed);
  if (parameters.length <= MOST.text) return { ok: true, parameters };
  return { ok: false, reason: `The parameters have at most ${MOST.text} characters.` };
}

/** As browsers encode a query, and a little stricter, since addresses are written into HTML and Markdown. */
function encoded(query: string): string {
  return query
    .toWellFormed()
    .replace(/%(?![\da-f]{2})|[^\x21-\x7e]|["<>`{}|\\^]/giu, encodeURIComponent);
}

/**
 * Adds the parameters to a URL. A parameter that the URL has already is left as it is; path, other
 * parameters and fragment are never changed.
 */
export function withParameters(url: string, parameters: string): string {
  if (parameters === '') return url;
  const hashAt = url.indexOf('#');
  const base = hashAt < 0 ? url : url.slice(0, hashAt);
  const fragment = hashAt < 0 ? '' : url.slice(hashAt);
  const queryAt = base.indexOf('?');
  const query = queryAt < 0 ? '' : base.slice(queryAt + 1);
  const present = new Set(query.split('&').map((pair) => pair.split('=', 1)[0]));
  const missing = parameters.split('&').filter((pair) => !present.has(pair.split('=', 1)[0]));
  if (missing.length === 0) return url;
  const pairs = [...query.split('&').filter((pair) => pair !== ''), ...missing];
  return `${queryAt < 0 ? base : base.slice(0, queryAt)}?${pairs.join('&')}${fragment}`;
}
