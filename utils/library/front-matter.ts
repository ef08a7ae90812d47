import matter from 'gray-matter';
import yaml from 'js-yaml';
import type { Problem } from './problem';

/** One field of a front matter. */
export interface Field {
  /** The key as the author writes it. */
  readonly key: string;
  /** Strings, lists and maps of strings in YAML; what JSON says in JSON. */
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
  | { readonly ok: true; readonly frontMatter: FrontMatter }
  | { readonly ok: false; readonly problem: Problem };

const CODE = 'code in front matter is never run; write it as YAML or JSON';

/** Refuses what gray-matter would pass to `eval`. */
function refuseCode(): never {
  throw new Error(CODE);
}

/** YAML with every scalar as its author wrote it: `2024` is a slug, `12:30` a title, and no date turns into a `Date`. */
function parseYaml(source: string): object {
  const value: unknown = yaml.safeLoad(source, { schema: yaml.FAILSAFE_SCHEMA });
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : refuseShape();
}

function refuseShape(): never {
  throw new Error('front matter must be a list of fields, such as "title: ..."');
}

function parseJson(source: string): object {
  const value: unknown = JSON.parse(source);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : refuseShape();
}

// gray-matter caches failed parses as empty where it gets no options, and runs `---js` where its engine is not replaced.
const OPTIONS = {
  engines: {
    yaml: parseYaml,
    json: parseJson,
    javascript: refuseCode,
    js: refuseCode,
    coffee: refuseCode,
    cson: refuseCode,
  },
};

/** Splits a file (without BOM, lines ended by `\n`) into fields and body. Code is refused, never run. */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  const unreadable = unreadableReason(text);
  if (unreadable !== undefined)
    return { ok: false, problem: { file, line: 1, reason: unreadable } };
  try {
    const { data, content, matter: source } = matter(text, OPTIONS);
    return { ok: true, frontMatter: { fields: fieldsOf(data, source), body: content } };
  } catch (error) {
    return { ok: false, problem: { file, ...errorPlace(error) } };
  }
}

/** Said here because gray-matter would read such a file as one without front matter, or as all front matter. */
function unreadableReason(text: string): string | undefined {
  if (/^\+\+\+\s*\n/.test(text))
    return 'TOML front matter (+++) is not read; write it as YAML (---)';
  const opens = /^---(?!-)/.test(text);
  return opens && !text.includes('\n---')
    ? 'front matter is not closed by a line with ---'
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
    const key = /^\s*["']?([\w-]+)["']?\s*:/.exec(line)?.[1]?.toLowerCase();
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}

function errorPlace(error: unknown): { line: number; reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof yaml.YAMLException)) return { line: 1, reason };
  // js-yaml 3 says `reason at line 2, column 3:` and an excerpt. The source that it gets starts
  // with the rest of the opening line, so its line is the file's.
  const [, summary = reason, line = '1'] = /^(.*?) at line (\d+)/.exec(reason) ?? [];
  return { line: Number(line), reason: `broken YAML: ${summary}` };
}
