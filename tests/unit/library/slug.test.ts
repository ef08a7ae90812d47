import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, readFileName, section, slugify } from '@/utils/library/slug';

describe('slugify', () => {
  it.each([
    ['Does Lead Generation Make Money?', 'does-lead-generation-make-money'],
    ['  Crème Brûlée: L’été  ', 'creme-brulee-lete'],
    ["Don't & won't", 'dont-wont'],
    ['Что такое лид', 'что-такое-лид'],
    ['?!', ''],
  ])('writes "%s" as "%s"', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('makes one path segment, and the same one again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugify(title);
        expect(slug).not.toMatch(/[\s/?#:]|^-|-$|--/);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('file names', () => {
  it.each([
    ['2024-05-31-why-leads.md', 'why-leads', '2024-05-31'],
    ['blog/why-leads.markdown', 'why-leads', ''],
    ['blog/why-leads/index.md', 'why-leads', ''],
    ['2024-05-31-why/index.md', 'why', '2024-05-31'],
    ['2024-05-31.md', '2024-05-31', ''],
    ['2024.md', '2024', ''],
  ])('reads %s', (path, slug, date) => {
    expect(readFileName(path)).toEqual({ slug, date });
  });

  it('knows the whole name and the first folder', () => {
    expect(fileName('blog/2024-05-31-why.md')).toBe('2024-05-31-why');
    expect(section('blog/2024/why.md')).toBe('blog');
    expect(section('why.md')).toBe('');
  });
});
