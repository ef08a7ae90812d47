import { describe, expect, it } from 'vitest';
import { addressed } from '@/utils/library/addressed';
import { readLibrary } from '@/utils/library/bundled/read-library';
import { parseLibrary } from '@/utils/library/store/parse-library';

const NOW = new Date('2026-01-01');

function libraryOf(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([path, content]) => ({ path, content }));
  return readLibrary(sources, { id: 'test', name: 'Test', now: NOW });
}

const TWO = libraryOf({
  'b.md': '---\ntitle: B\ndate: 2024-05-03\n---\n[to a](/posts/a/) and [out](https://o.test/)',
  'a.md': '---\ntitle: A\n---\nText.',
}).library;

describe('readLibrary', () => {
  it('keeps the good posts, by path, and says what is wrong with the others', () => {
    const reading = libraryOf({
      'c.md': '---\ntitle: C\n---\n',
      'bad.md': '---\ndate: soon\n---\n',
      'draft.md': '---\ntitle: D\ndraft: true\n---\n',
      'a.md': '---\ntitle: A\n---\ncafÃ©',
    });
    expect(reading.library.posts.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(reading.problems).toEqual([{ file: 'bad.md', field: 'title', reason: 'is missing' }]);
    expect(reading.warnings).toMatchObject([{ file: 'a.md', line: 4 }]);
    expect(reading.excluded).toEqual([{ file: 'draft.md', exclusion: 'draft' }]);
  });

  it('keeps the first of two posts with one slug', () => {
    const reading = libraryOf({
      'a.md': '---\ntitle: A\n---\n',
      'sub/b.md': '---\ntitle: B\nslug: a\n---\n',
    });
    expect(reading.library.posts.map(({ title }) => title)).toEqual(['A']);
    expect(reading.problems).toEqual([
      { file: 'sub/b.md', field: 'slug', reason: '"a" is the slug of a.md too' },
    ]);
  });
});

describe('addressed', () => {
  it('makes every URL again, and links between the posts follow', () => {
    const moved = addressed(TWO, { site: 'https://new.test/blog', pattern: '/:year/:slug' });
    expect(moved).toMatchObject({ site: 'https://new.test/blog', pattern: '/:year/:slug' });
    expect(moved.posts.map(({ url }) => url)).toEqual([
      'https://new.test/blog/a',
      'https://new.test/blog/2024/b',
    ]);
    expect(moved.posts[1]?.links).toEqual([
      { url: 'https://new.test/blog/a', anchor: 'to a' },
      { url: 'https://o.test/', anchor: 'out' },
    ]);
  });

  it('finds the way back, and leaves the library it was given as it was', () => {
    const before = structuredClone(TWO);
    const there = addressed(TWO, { site: 'https://new.test', pattern: '/x/:slug/' });
    expect(addressed(there, TWO)).toEqual(before);
    expect(TWO).toEqual(before);
  });
});

describe('parseLibrary', () => {
  const [first] = TWO.posts;

  it('takes back what was stored', () => {
    const library = { ...TWO, phrases: { seo: ['SEO'] } };
    const stored: unknown = JSON.parse(JSON.stringify(library));
    expect(parseLibrary(stored)).toEqual({ ok: true, library });
  });

  it('drops what it does not know', () => {
    const stored = { ...TWO, extra: 1, posts: TWO.posts.map((post) => ({ ...post, extra: 1 })) };
    expect(parseLibrary(stored)).toEqual({ ok: true, library: TWO });
  });

  it.each([
    ['no object', null, 'not a library'],
    ['a list', [], 'not a library'],
    ['no name', { ...TWO, name: '' }, 'no name'],
    ['a script for a site', { ...TWO, site: 'javascript:x' }, 'https://example.com'],
    ['a bad pattern', { ...TWO, pattern: '/' }, 'pattern needs'],
    ['no posts', { ...TWO, posts: {} }, 'no list of posts'],
    ['a damaged post', { ...TWO, posts: [first, { ...first, id: 'x', tags: 'a' }] }, 'Post 2'],
    ['a script for a URL', { ...TWO, posts: [{ ...first, url: 'javascript:x' }] }, 'Post 1'],
    ['a bad date', { ...TWO, posts: [{ ...first, date: 'soon' }] }, 'Post 1'],
    ['a bad link', { ...TWO, posts: [{ ...first, links: [{ url: 'x' }] }] }, 'Post 1'],
    ['a text too long', { ...TWO, posts: [{ ...first, text: 'x'.repeat(2_000_001) }] }, 'Post 1'],
    ['a bad slug', { ...TWO, posts: [{ ...first, slug: 7 }] }, 'Post 1'],
    ['one post twice', { ...TWO, posts: [first, first] }, 'called "a"'],
    ['too many posts', { ...TWO, posts: new Array(50_001).fill(first) }, 'more than 50000'],
    ['bad phrases', { ...TWO, phrases: { seo: 'SEO' } }, 'phrases'],
  ])('refuses %s', (_what, stored, reason) => {
    expect(parseLibrary(stored)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
