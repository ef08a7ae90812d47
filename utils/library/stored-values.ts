const MAX_ITEMS = 10_000;
const MAX_ITEM = 2000;

/** Whether the value is an object with named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is a string of at most `longest` UTF-16 units. */
export function parseText(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value.length <= longest ? value : undefined;
}

/** The value where it is a list of short strings. */
export function parseTexts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_ITEMS) return undefined;
  const items: readonly unknown[] = value;
  const texts = items.filter((item) => typeof item === 'string');
  const fits = texts.length === items.length && texts.every((text) => text.length <= MAX_ITEM);
  return fits ? texts : undefined;
}
