import { isRecord } from '../stored-values';

/** A value inside a configuration by its path, whatever the case of its keys, as Hugo has it. */
export function setting(config: unknown, ...path: readonly string[]): unknown {
  let value = config;
  for (const key of path) {
    if (!isRecord(value)) return undefined;
    const found = Object.keys(value).find((one) => one.toLowerCase() === key.toLowerCase());
    value = found === undefined ? undefined : value[found];
  }
  return value;
}

/** A single value inside a configuration as text, or ''. */
export function settingText(config: unknown, ...path: readonly string[]): string {
  const value = setting(config, ...path);
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** What a script says for a key, where it is a plain string: `siteUrl: 'https://example.com'`. */
export function scriptText(script: string, key: string): string {
  const pattern = new RegExp(`\\b${key}\\s*[:=]\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|\`([^\`$\\n]*)\`)`);
  const [, double, single, plain] = pattern.exec(script) ?? [];
  return double ?? single ?? plain ?? '';
}
