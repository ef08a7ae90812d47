import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseManaged } from '@/utils/settings/parse-managed';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

const samples = [...read('docs/teams.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']): unknown => JSON.parse(text),
);

const extensions = v.record(v.string(), v.unknown());
const chrome = v.object({ '3rdparty': v.object({ extensions }) });
const firefox = v.object({
  policies: v.object({ '3rdparty': v.object({ Extensions: extensions }) }),
});

function sampleFor(browser: 'chrome' | 'firefox'): unknown {
  for (const sample of samples) {
    if (browser === 'chrome' && v.is(chrome, sample))
      return sample['3rdparty'].extensions['EXTENSION_ID'];
    if (browser === 'firefox' && v.is(firefox, sample)) {
      return sample.policies['3rdparty'].Extensions['linkloom@leadcraftr.com'];
    }
  }
  throw new Error(`There is no sample for ${browser}.`);
}

/** What a JSON schema of Chrome's kind has of names, as paths. */
function namesIn(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items } = { properties: undefined, items: undefined, ...schema };
  const own = Object.entries(properties ?? {});
  return [
    ...own.map(([name]) => `${path}${name}`),
    ...own.flatMap(([name, value]) => namesIn(value, `${path}${name}.`)),
    ...namesIn(items, path),
  ];
}

describe('the samples of docs/teams.md', () => {
  it.each(['chrome', 'firefox'] as const)('are read without a fault (%s)', (browser) => {
    const managed = parseManaged(sampleFor(browser));
    expect(managed.faults).toEqual([]);
    expect(managed.libraries[0]).toMatchObject({ name: 'Team blog', source: { kind: 'feed' } });
    expect(managed.tags[0]?.phrases).toContain('generate leads');
    expect(managed.parameters).toBe('utm_source=blog&utm_medium=link');
    expect(managed.sitesOff).toEqual(['intranet.example.com']);
  });

  it('have the names that the schema for Chrome and Edge has', () => {
    expect(namesIn(JSON.parse(read('assets/public/managed-schema.json'))).toSorted()).toEqual(
      [
        ...['libraries', 'linkParameters', 'sitesOff', 'tags'],
        ...['feed', 'name', 'posts', 'sitemap'].map((name) => `libraries.${name}`),
        ...['date', 'description', 'keywords', 'language', 'tags', 'title', 'url'].map(
          (name) => `libraries.posts.${name}`,
        ),
        ...['name', 'phrases', 'use'].map((name) => `tags.${name}`),
      ].toSorted(),
    );
  });
});
