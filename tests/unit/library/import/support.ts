import type { ImportOptions, ImportReading } from '@/utils/library/import/import-reading';
import { readImport } from '@/utils/library/import/read-import';

export const NOW = new Date('2026-01-01T00:00:00Z');

/** Reads files given as texts by their paths. */
export function importTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): ImportReading {
  const sources = Object.entries(files).map(([path, content]) => ({ path, content }));
  return readImport(sources, { now: NOW, ...options });
}

/** The addresses of posts by their files, without the site. */
export function pathsOf({ posts, address }: ImportReading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    posts.map(({ path, url, title }) => [path ?? title, url.replace(address.site, '')]),
  );
}

/** A post in YAML. */
export function post(fields: string, body = 'Text.'): string {
  return `---\n${fields}\n---\n\n${body}\n`;
}
