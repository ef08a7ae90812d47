import { describe, expect, it } from 'vitest';
import type { Backup } from '@/utils/backup/backup';
import { compareSettings } from '@/utils/backup/compare-settings';
import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import { exportSettings } from '@/utils/settings/exchange';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { linkingPost } from '../survey/support';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  tags: { canals: { phrases: ['lock keeper', 'Schleusenwärter'] } },
  posts: { 'a/one': { never: true } },
};
const posts = Array.from({ length: 30 }, (_, n) =>
  linkingPost({ id: `post ${n}`, text: 'Über Wasser. '.repeat(20_000), to: ['post 1'] }),
);
const backup: Backup = {
  settings,
  sources: {
    a: {
      kind: 'feed',
      url: 'https://a.com/feed.xml',
      validators: {},
      readsPages: false,
      rhythm: 'daily',
      last: { at: '2025-01-02T03:04:05.000Z', isFailure: false, sentence: 'Nothing new.' },
    },
  },
  off: ['bundled'],
  libraries: ['a', 'b'].map((id) => ({
    library: {
      id,
      name: `Library ${id}`,
      site: 'https://a.com',
      pattern: '/:slug/',
      phrases: { canals: ['canal'] },
      posts: id === 'a' ? posts : [],
    },
    format: 'hugo',
  })),
};

const linesOf = (one: Backup) => [...writeBackup(one, new Date(0))];
const read = (...parts: readonly BlobPart[]) => readBackup(new Blob([...parts]), () => undefined);

describe('a back-up', () => {
  it('comes back as it went, in lines that are small', async () => {
    const lines = linesOf(backup);
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(5_000_000);
    expect(await read(...lines)).toEqual({ ok: true, backup });
  });

  it('tells how far its reading is', async () => {
    const told: number[] = [];
    const file = new Blob(linesOf(backup));
    await readBackup(file, (done, total) => told.push(done / total));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
  });

  it('may be a file of settings alone, as older exports are', async () => {
    expect(await read(exportSettings(settings))).toEqual({
      ok: true,
      backup: { settings, sources: {}, off: undefined, libraries: [] },
    });
  });

  const header = (change: object) =>
    `${JSON.stringify({ linkloom: 'backup', version: 1, settings, off: [], libraries: [], ...change })}\n`;
  const facts = { id: 'a', name: 'A', site: 'https://a.com', pattern: '/:slug/', phrases: {} };
  const one = { ...facts, format: 'hugo', count: 1 };
  const line = (value: object) => `${JSON.stringify({ library: 'a', ...value })}\n`;
  const good = linkingPost({ id: 'one' });

  it.each<readonly [string, readonly BlobPart[], RegExp]>([
    ['nothing', [''], /not valid JSON/],
    ['a cut header', ['{"linkloom":"backup","version":1'], /damaged/],
    ['bytes that are no text', ['{"linkloom":"', new Uint8Array([0xff, 0xfe]), '"}'], /damaged/],
    ['brackets without end', [`{"linkloom":${'['.repeat(200_000)}`], /damaged/],
    ['a later version', [header({ version: 2 })], /newer Linkloom/],
    ['broken settings', [header({ settings: { version: 1, tags: 3 } })], /tags/],
    ['libraries that are none', [header({ libraries: 'many' })], /damaged/],
    ['two libraries of one id', [header({ libraries: [one, one] })], /damaged/],
    ['endless libraries', [header({ libraries: [{ ...one, count: 1e9 }] })], /damaged/],
    [
      'a site that is none',
      [header({ libraries: [{ ...one, site: 'javascript:x' }] }), line({ posts: [good] })],
      /site/,
    ],
    ['posts of no library', [header({}), line({ posts: [good] })], /no library/],
    ['too many posts', [header({ libraries: [one] }), line({ posts: [good, good] })], /more posts/],
    ['too few posts', [header({ libraries: [one] })], /too early/],
    [
      'a post that is none',
      [header({ libraries: [one] }), line({ posts: [{ ...good, url: 'javascript:x' }] })],
      /damaged/,
    ],
  ])('with %s is refused with a sentence', async (_, parts, reason) => {
    expect(await read(...parts)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('lets no key reach a prototype', async () => {
    const hostile = header({}).replace(
      '"libraries":[]',
      '"libraries":[],"sources":{"__proto__":{"kind":"feed"}}',
    );
    const reading = await read(hostile);
    expect(reading.ok && Object.getPrototypeOf(reading.backup.sources)).toBe(Object.prototype);
    expect('kind' in {}).toBe(false);
  });
});

describe('compareSettings', () => {
  it('counts entries that would be others, whatever the order of their keys', () => {
    const after: Settings = {
      ...DEFAULT_SETTINGS,
      tags: { a: { use: false, phrases: ['x'] }, b: { deleted: true } },
      links: { parameters: 'a=b' },
    };
    const before: Settings = { ...DEFAULT_SETTINGS, tags: { a: { phrases: ['x'], use: false } } };
    expect(compareSettings(before, after)).toEqual({
      tags: 1,
      libraries: 0,
      posts: 0,
      sites: 0,
      links: true,
      order: false,
    });
    expect(compareSettings(after, after)).toMatchObject({ tags: 0, links: false });
    expect(compareSettings(after, { ...after, order: ['a'] })).toMatchObject({ order: true });
  });
});
