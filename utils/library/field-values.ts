import type { Field, Fields } from './front-matter';

const MAX_ITEMS = 1000;

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
  return unique(fields.flatMap((field) => labels(field?.value)));
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

function labels(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : scalarText(value).split(',');
  return items
    .slice(0, MAX_ITEMS)
    .map(scalarText)
    .filter((label) => label !== '');
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return isEmpty(value) ? '' : value.replace(/\s+/g, ' ').trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^\s*(null|~)?\s*$/i.test(value);
}
