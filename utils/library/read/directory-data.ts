import type { Problem } from '../problem';
import { isRecord, parseTexts } from '../stored-values';
import type { Fields } from './front-matter';

/**
 * What holds for all posts of a folder: Eleventy's directory data (`posts/posts.json`), and our own key `phrases`.
 * https://www.11ty.dev/docs/data-template-dir/
 */
export interface DirectoryData {
  readonly fields: Fields;
  /** A list of the post's own takes the place of the folder's, and is not joined with it. */
  readonly isReplaced?: true;
  /** The phrases by which a tag is recognised in running text, by tag. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}

type DirectoryDataReading =
  | { readonly ok: true; readonly directory: DirectoryData }
  | { readonly ok: false; readonly problem: Problem };

export const NO_DIRECTORY_DATA: DirectoryData = { fields: new Map(), phrases: {} };

/** Parses a directory data file, or says what is wrong with it. */
export function parseDirectoryData(file: string, text: string): DirectoryDataReading {
  const value = parseJson(text);
  if (!isRecord(value)) return { ok: false, problem: { file, reason: 'is not a JSON object' } };
  const phrases = parsePhrases(value['phrases'] ?? {});
  if (phrases === undefined) {
    const reason = 'must give a list of phrases for each tag';
    return { ok: false, problem: { file, field: 'phrases', reason } };
  }
  const fields = Object.entries(value)
    .filter(([key]) => key !== 'phrases')
    .map(([key, field]) => [key.toLowerCase(), { key, value: field }] as const);
  return { ok: true, directory: { fields: new Map(fields), phrases } };
}

/** A post's fields with the folder's: the post's own win, and lists are joined, as in Eleventy's deep merge. */
export function withDirectoryData(own: Fields, { fields, isReplaced }: DirectoryData): Fields {
  const merged = new Map([...fields, ...own]);
  if (isReplaced) return merged;
  for (const [name, shared] of fields) {
    const field = own.get(name);
    if (field === undefined || !Array.isArray(shared.value)) continue;
    const values: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value];
    merged.set(name, { ...field, value: [...values, ...shared.value] });
  }
  return merged;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsePhrases(value: unknown): Readonly<Record<string, readonly string[]>> | undefined {
  if (!isRecord(value)) return undefined;
  const lists = Object.entries(value).map(([tag, phrases]) => [tag, parseTexts(phrases)] as const);
  const found = lists.flatMap(([tag, phrases]) =>
    phrases === undefined ? [] : [[tag, phrases] as const],
  );
  return found.length === lists.length ? Object.fromEntries(found) : undefined;
}
