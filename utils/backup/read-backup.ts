import { LIMITS, sizeText } from '../library/limits';
import { importSettings } from '../settings/exchange';
import { type BackupReading, parseBackup } from './parse-backup';

/** UTF-16 units; a line is a few million, with one long post more. */
const LONGEST_LINE = 40_000_000;
const BEGINNING = '{"linkloom"';
const NO_BACKUP = 'This file is not a back-up of Linkloom, or it is damaged.';

/**
 * Reads a back-up from a file, a part at a time, or a file of settings alone, which is a back-up without libraries.
 * `onProgress` is told how many bytes are read.
 */
export async function readBackup(
  file: Blob,
  onProgress: (done: number, total: number) => void,
): Promise<BackupReading> {
  if (file.size > LIMITS.unpacked) {
    return refused(`This file is larger than ${sizeText(LIMITS.unpacked)}.`);
  }
  const beginning = await file.slice(0, BEGINNING.length).text();
  if (beginning !== BEGINNING) return readSettings(file);
  try {
    return await readLines(linesOf(file, onProgress));
  } catch (error) {
    if (isDamage(error)) return refused(NO_BACKUP);
    throw error;
  }
}

async function readLines(lines: AsyncIterable<string | undefined>): Promise<BackupReading> {
  const parser = parseBackup();
  for await (const line of lines) {
    const fault = line === undefined ? NO_BACKUP : parser.take(line);
    if (fault !== undefined) return refused(fault);
  }
  return parser.end();
}

/** A decoder that is `fatal` throws a TypeError where bytes are no text; too many brackets end in a RangeError. */
function isDamage(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError;
}

/** Far beyond what settings need; they are read in one go. */
const LARGEST_SETTINGS = 20_000_000;

async function readSettings(file: Blob): Promise<BackupReading> {
  if (file.size > LARGEST_SETTINGS) return refused(NO_BACKUP);
  const reading = importSettings(await file.text());
  if (!reading.ok) return refused(reading.reason);
  const { settings } = reading;
  return { ok: true, backup: { settings, sources: {}, off: undefined, libraries: [] } };
}

const PART = 4_000_000;

/** The lines of a file; undefined where one is too long to be ours. A slice at a time, since not all browsers iterate streams. */
async function* linesOf(
  file: Blob,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for (let start = 0; start < file.size; start += PART) {
    const bytes = await file.slice(start, start + PART).arrayBuffer();
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) yield undefined;
    onProgress(Math.min(start + PART, file.size), file.size);
  }
  yield `${rest}${decoder.decode()}`;
}

function refused(reason: string): BackupReading {
  return { ok: false, reason };
}
