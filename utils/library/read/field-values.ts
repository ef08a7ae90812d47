import { LIMITS } from '../limits';
import { isRecord } from '../stored-values';
import type { Field, Fields } from './front-matter';

/** What parts the labels of a string that holds no comma: nothing, or white space as in Jekyll. */
export type LabelStyle = 'comma' | 'space';

const NAMES = ['label', 'name', 'title', 'value'] as const;
const MAX_NESTING = 4;

/** The first of the fields that is there and not empty. */
export function fieldOf(fields: Fields, ...names: readonly string[]): Field | undefined {
  for (const name of names) {
    const field = fields.get(name);
    if (field !== undefined && !isEmpty(field.value)) return field;
  }
  return undefined;
}

/** A single value as plain text with folded white space, or '' where the field is missing or no single value. */
export function textOf(field: Field | undefined): string {
  return field === undefined ? '' : scalarText(field.value);
}

/** Labels from a list, or from a string, in which commas part them. No empty ones, and none twice. */
export function labelsOf(...fields: readonly (Field | undefined)[]): readonly string[] {
  return styledLabels('comma', fields);
}

/** Labels as a generator reads them; lists in lists (Hexo) are unfolded, and objects (Docusaurus) give their label. */
export function styledLabels(
  style: LabelStyle,
  fields: readonly (Field | undefined)[],
): readonly string[] {
  return unique(fields.flatMap((field) => labels(field?.value, style, 0)));
}

/** The strings without those that differ from an earlier one in case alone. */
export function unique(values: readonly string[]): readonly string[] {
  const byLowerCase = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (!byLowerCase.has(key)) byLowerCase.set(key, value);
  }
  return [...byLowerCase.values()];
}

/** Whether the field says yes, as YAML and people write it. */
export function saysYes(field: Field | undefined): boolean {
  return /^(true|yes|on|1)$/i.test(textOf(field));
}

/** Whether the field says no; a missing field doesn't. */
export function saysNo(field: Field | undefined): boolean {
  return /^(false|no|off|0)$/i.test(textOf(field));
}

function labels(value: unknown, style: LabelStyle, depth: number): readonly string[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = depth < MAX_NESTING ? value.slice(0, LIMITS.labels + 1) : [];
    return items.flatMap((item) =>
      Array.isArray(item) ? labels(item, style, depth + 1) : singleLabel(item),
    );
  }
  if (isRecord(value)) return [];
  const text = scalarText(value);
  const parts = style === 'space' && !text.includes(',') ? text.split(' ') : text.split(',');
  return parts.slice(0, LIMITS.labels + 1).flatMap(singleLabel);
}

function singleLabel(value: unknown): readonly string[] {
  const name = isRecord(value) ? NAMES.map((key) => value[key]).find(Boolean) : value;
  const text = scalarText(name);
  return text === '' || text.length > LIMITS.label ? [] : [text];
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return isEmpty(value) ? '' : value.replace(/\s+/g, ' ').trim();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^\s*(null|~)?\s*$/i.test(value);
}
