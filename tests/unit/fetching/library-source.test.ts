import { describe, expect, it } from 'vitest';
import { type LibrarySource, nextFetch, parseSources } from '@/utils/fetching/library-source';

const source: LibrarySource = {
  kind: 'feed',
  url: 'https://a.test/feed.xml',
  validators: { etag: '"1"' },
  readsPages: false,
  rhythm: 'daily',
  last: { at: '2026-01-01T00:00:00.000Z', isFailure: false, sentence: '3 posts read.' },
};

const next = (change: Partial<LibrarySource>) => {
  const time = nextFetch({ ...source, ...change });
  return Number.isFinite(time) ? new Date(time).toISOString() : 'never';
};

describe('nextFetch', () => {
  it.each([
    ['after a day', {}, '2026-01-02T00:00:00.000Z'],
    ['after a week', { rhythm: 'weekly' }, '2026-01-08T00:00:00.000Z'],
    ['never unless the person says so', { rhythm: 'never' }, 'never'],
    ['never for an export', { kind: 'file' }, 'never'],
    [
      'sooner after a failure',
      { last: { ...source.last, isFailure: true } },
      '2026-01-01T06:00:00.000Z',
    ],
  ] as const)('is %s', (_, change, time) => {
    expect(next(change)).toBe(time);
  });
});

describe('parseSources', () => {
  it('reads what was stored, and leaves out what is damaged', () => {
    const stored = { a: source, b: { ...source, url: 'javascript:alert(1)' }, c: 7 };
    expect(parseSources(JSON.parse(JSON.stringify(stored)))).toEqual({ a: source });
    expect(parseSources(undefined)).toEqual({});
    expect(parseSources('x')).toEqual({});
  });
});
