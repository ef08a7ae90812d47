import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** A file that nothing can be measured on; its message tells the person why. */
export class UnreadableFile extends Error {}

/** The values of a file of JSON, one a line, parsed; empty lines are passed over. Throws `UnreadableFile`. */
export async function readJsonLines<Value>(
  path: string,
  schema: v.GenericSchema<unknown, Value>,
): Promise<readonly Value[]> {
  return parseJsonLines(await readText(path), schema, path);
}

/** The same of a text; `name` is what it is called where a line is wrong. Throws `UnreadableFile`. */
export function parseJsonLines<Value>(
  text: string,
  schema: v.GenericSchema<unknown, Value>,
  name: string,
): readonly Value[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const value = jsonIn(line);
    if (value === undefined) throw new UnreadableFile(`${name}, line ${at + 1}: no JSON`);
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return [parsed.output];
    const [{ message }] = parsed.issues;
    const field = v.getDotPath(parsed.issues[0]);
    throw new UnreadableFile(
      `${name}, line ${at + 1}${field === null ? '' : `, ${field}`}: ${message}`,
    );
  });
}

/** Ends a command at a file that can't be measured on, with the sentence that says why; other errors are bugs. */
export function endAtUnreadable(error: unknown): never {
  if (!(error instanceof UnreadableFile)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new UnreadableFile(
      reason === 'ENOENT' ? `There is no ${path}` : `${path} can't be read: ${reason}`,
    );
  }
}

/** The value that a line holds, or undefined where it is none. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
