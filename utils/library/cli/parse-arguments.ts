import { parseArgs } from 'node:util';

/** What is asked on the command line. */
export interface ImportRequest {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly site?: string;
  readonly pattern?: string;
}

type ArgumentsReading =
  | { readonly ok: true; readonly request: ImportRequest }
  | { readonly ok: false; readonly reason: string };

const USAGE = 'Usage: npm run import -- PATH... [--site URL] [--pattern P] [--json]';

/** Parses the words after `npm run import --`, or says how it is used. */
export function parseArguments(words: readonly string[]): ArgumentsReading {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        pattern: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return { ok: false, reason: USAGE };
    const { site, pattern, json } = values;
    return {
      ok: true,
      request: { paths: positionals, json, ...(site && { site }), ...(pattern && { pattern }) },
    };
  } catch (error) {
    return {
      ok: false,
      reason: `${error instanceof Error ? error.message : String(error)}\n${USAGE}`,
    };
  }
}
