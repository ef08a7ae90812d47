import matter from 'gray-matter';
import { parse as parseToml, TomlError } from 'smol-toml';
import { LIMITS, sizeText } from '../limits';
import type { Problem } from '../problem';
import { endOfJson } from './json-end';
import { countValues, parseYaml, type YamlFault, yamlFault } from './parse-yaml';

/** One field of a front matter. */
export interface Field {
  /** The key as the author writes it. */
  readonly key: string;
  /** Strings, lists and maps of strings in YAML; what JSON and TOML say in those. */
  readonly value: unknown;
  /** Line in the file, from 1, where it could be found. */
  readonly line?: number;
}

/** Fields of a front matter by lower-case key. */
export type Fields = ReadonlyMap<string, Field>;

/** A file taken apart into front matter and Markdown. */
export interface FrontMatter {
  readonly fields: Fields;
  readonly body: string;
}

type FrontMatterReading =
  | {
      readonly ok: true;
      readonly frontMatter: FrontMatter;
      /** What could be read in spite of a mistake. */
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problem: Problem };

/** Empty lines before a front matter, which Hugo passes over; a line of hyphens before anything else is a rule. */
const BLANK_LINES =
  /^(?:[^\S\n]*\n)+(?=(?:---|\+\+\+)[^\S\n]*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*["']?[\w-]+["']?\s*[:=])/;

const CODE = 'code in front matter is never run; write it as YAML or JSON';

/** Refuses what gray-matter would pass to `eval`. */
function refuseCode(): never {
  throw new Error(CODE);
}

function fieldsIn(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error('front matter must be a list of fields, such as "title: ..."');
}

function counted(value: unknown): object {
  countValues(value);
  return fieldsIn(value);
}

// gray-matter caches failed parses as empty where it gets no options, and runs `---js` where its engine is not replaced.
const enginesWith = (onDouble: (fault: YamlFault) => void) => ({
  yaml: (source: string) => fieldsIn(parseYaml(source, onDouble)),
  json: (source: string) => counted(JSON.parse(source)),
  toml: (source: string) => counted(parseToml(source)),
  javascript: refuseCode,
  js: refuseCode,
  coffee: refuseCode,
  cson: refuseCode,
});

/**
 * Splits a file (without BOM, lines ended by `\n`) into fields and body: YAML or JSON between `---`, TOML between
 * `+++`, or a JSON object at the top, as Hugo has it. Code is refused, never run.
 */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  const blank = BLANK_LINES.exec(text)?.[0] ?? '';
  if (blank === '') return readFromTop(file, text);
  return shifted(readFromTop(file, text.slice(blank.length)), blank.split('\n').length - 1);
}

/** The same reading some lines further down. */
function shifted(reading: FrontMatterReading, by: number): FrontMatterReading {
  const down = <T extends { readonly line?: number }>(one: T): T =>
    one.line === undefined ? one : { ...one, line: one.line + by };
  if (!reading.ok) return { ok: false, problem: down(reading.problem) };
  const { fields, body } = reading.frontMatter;
  const moved = [...fields].map(([name, field]) => [name, down(field)] as const);
  const frontMatter = { fields: new Map(moved), body };
  return { ok: true, frontMatter, warnings: reading.warnings.map(down) };
}

function readFromTop(file: string, text: string): FrontMatterReading {
  const unreadable = unreadableReason(text);
  if (unreadable !== undefined)
    return { ok: false, problem: { file, line: 1, reason: unreadable } };
  try {
    const warnings: Problem[] = [];
    const engines = enginesWith((fault) => void warnings.push({ file, ...fault }));
    const { data, content, matter: source = '' } = split(text, engines);
    const frontMatter = { fields: fieldsOf(data, source), body: content };
    return { ok: true, frontMatter, warnings };
  } catch (error) {
    return { ok: false, problem: { file, ...faultOf(error) } };
  }
}

function split(text: string, engines: ReturnType<typeof enginesWith>) {
  if (text.startsWith('+++')) {
    return matter(text, { engines, delimiters: '+++', language: 'toml' });
  }
  const end = endOfJson(text);
  if (end === undefined) return matter(text, { engines });
  const data = engines.json(text.slice(0, end));
  return {
    data: Object.fromEntries(Object.entries(data)),
    content: text.slice(end),
    matter: text.slice(0, end),
  };
}

/** Said here because gray-matter would read such a file as one without front matter, or as all front matter. */
function unreadableReason(text: string): string | undefined {
  const [fence] = /^(---(?!-)|\+\+\+(?=\s*\n))/.exec(text) ?? [];
  if (fence === undefined) return undefined;
  const end = text.indexOf(`\n${fence}`);
  if (end === -1) return `front matter is not closed by a line with ${fence}`;
  return end > LIMITS.frontMatter
    ? `front matter is larger than ${sizeText(LIMITS.frontMatter)}`
    : undefined;
}

function fieldsOf(data: Readonly<Record<string, unknown>>, source: string): Fields {
  const lines = keyLines(source);
  const fields = new Map<string, Field>();
  for (const [key, value] of Object.entries(data)) {
    const name = key.toLowerCase();
    const line = lines.get(name);
    if (fields.has(name)) continue;
    fields.set(name, line === undefined ? { key, value } : { key, value, line });
  }
  return fields;
}

function keyLines(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of source.split('\n').entries()) {
    const key = /^\s*["']?([\w-]+)["']?\s*[:=]/.exec(line)?.[1]?.toLowerCase();
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}

/** The source that a parser gets starts with the rest of the opening line, so its lines are the file's. */
function faultOf(error: unknown): { line: number; reason: string } {
  const fault = yamlFault(error);
  if (fault !== undefined) return fault;
  if (error instanceof TomlError) {
    const [summary = ''] = error.message.split('\n');
    return {
      line: error.line,
      reason: `broken TOML: ${summary.replace(/^Invalid TOML document: /, '')}`,
    };
  }
  // The engine's own words for a stack that ran out differ from browser to browser.
  if (error instanceof RangeError) return { line: 1, reason: 'it is nested too deeply' };
  return { line: 1, reason: error instanceof Error ? error.message : String(error) };
}
