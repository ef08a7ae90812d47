import { describe, expect, it } from 'vitest';
import { DEFAULT_ADDRESS } from '@/utils/library/address';
import type { Post } from '@/utils/library/post';
import type { Problem } from '@/utils/library/problem';
import { parseDirectoryData } from '@/utils/library/read/directory-data';
import { type PostReading, type ReadingContext, readPost } from '@/utils/library/read/read-post';

const CONTEXT: ReadingContext = {
  address: DEFAULT_ADDRESS,
  directory: { fields: new Map(), phrases: {} },
  now: new Date('2026-01-01T00:00:00Z'),
  title: 'given-or-heading',
};

function read(
  content: string | Uint8Array,
  changes: Partial<ReadingContext> & { path?: string } = {},
) {
  const { path = 'one.md', ...context } = changes;
  return readPost({ path, content }, { ...CONTEXT, ...context });
}

function postOf(reading: PostReading): Post {
  if (reading.kind !== 'post') throw new Error(JSON.stringify(reading));
  return reading.post;
}

function problemOf(reading: PostReading): Problem {
  if (reading.kind !== 'problem') throw new Error(JSON.stringify(reading));
  return reading.problem;
}

describe('readPost', () => {
  it('reads a post as an Eleventy blog writes it', () => {
    const source = `---
title: "Does it pay?"
date: 2025-05-08
image: "/media/pay.webp"
tags:
  - post
  - marketing strategy
---

![Does it pay?](/media/pay.webp)

Yes. See [why](/posts/why/).
`;
    expect(read(source, { path: 'does-it-pay.md' })).toEqual({
      kind: 'post',
      warnings: [],
      post: {
        id: 'does-it-pay',
        url: 'https://leadcraftr.com/posts/does-it-pay/',
        title: 'Does it pay?',
        description: '',
        tags: ['marketing strategy'],
        categories: [],
        keywords: [],
        date: '2025-05-08',
        language: '',
        headings: [],
        text: 'Yes. See why.',
        links: [{ url: 'https://leadcraftr.com/posts/why/', anchor: 'why' }],
        slug: 'does-it-pay',
        path: 'does-it-pay.md',
      },
    });
  });

  it('reads a post as Hugo writes it', () => {
    const source = `---
Title: Overview
Description: All of it
date: 2021-04-13T05:28:13.863Z
draft: false
Slug: the-overview
categories: ["online business", "Uncategorized"]
tags: ["business", "nav"]
seoKeywords: lead gen, lead generation, Lead Gen
---
Text.
`;
    expect(postOf(read(source))).toMatchObject({
      id: 'the-overview',
      title: 'Overview',
      description: 'All of it',
      date: '2021-04-13',
      categories: ['online business'],
      tags: ['business'],
      keywords: ['lead gen', 'lead generation'],
    });
  });

  it.each([
    ['tags: seo', ['seo']],
    ['tags: seo, pricing ,, SEO', ['seo', 'pricing']],
    ['tags: [2024, 1.10, yes]', ['2024', '1.10', 'yes']],
    ['tags:', []],
    ['tags: {a: b}', []],
    ['Tags:\n- Post\n- ALL\n- a  b', ['a b']],
  ])('reads %s', (line, tags) => {
    expect(postOf(read(`---\ntitle: T\n${line}\n---\n`)).tags).toEqual(tags);
  });

  it.each([
    ['2024', '2024'],
    ['007', '007'],
    ['12:30', '12:30'],
    ['2024-05-31', '2024-05-31'],
    ['1.10', '1.10'],
    ['/a/b/', 'a/b'],
    ['"two words"', 'two-words'],
  ])('keeps the slug %s as it is written', (written, slug) => {
    expect(postOf(read(`---\ntitle: T\nslug: ${written}\n---\n`)).slug).toBe(slug);
  });

  it('takes slug and date from the name of the file', () => {
    const post = postOf(read('---\ntitle: T\n---\n', { path: 'blog/2024-05-31-why.md' }));
    expect(post).toMatchObject({ id: 'why', date: '2024-05-31' });
  });

  it('reads CRLF, BOM, and titles that YAML would turn into something else', () => {
    const post = postOf(read('\ufeff---\r\ntitle: 12:30\r\nlang: de-AT\r\n---\r\nOne\r\ntwo\r\n'));
    expect(post).toMatchObject({ title: '12:30', language: 'de', text: 'One two' });
  });

  it('takes the title of the first heading, unless the author must give one', () => {
    expect(postOf(read('# A title\n\ntext')).title).toBe('A title');
    expect(problemOf(read('# A title\n\ntext', { title: 'given' }))).toEqual({
      file: 'one.md',
      field: 'title',
      reason: 'is missing',
    });
    expect(problemOf(read('---\ntitle: ""\n---\ntext'))).toMatchObject({ field: 'title', line: 2 });
  });

  it('keeps http links alone, as absolute addresses', () => {
    const body = '[a](x) [b](#c) [d](mailto:me@x.test) [e](javascript:alert(1)) [f](//o.test/p)';
    expect(postOf(read(`---\ntitle: T\n---\n${body}`)).links).toEqual([
      { url: 'https://leadcraftr.com/posts/one/x', anchor: 'a' },
      { url: 'https://o.test/p', anchor: 'f' },
    ]);
  });

  it.each([
    ['draft: true', 'draft'],
    ['Draft: "yes"', 'draft'],
    ['published: false', 'unpublished'],
    ['permalink: false', 'unpublished'],
    ['date: 2026-01-02', 'future'],
    ['date: 2026-01-01T00:30:00-01:00', 'future'],
  ])('leaves out a post with %s', (line, exclusion) => {
    expect(read(`---\ntitle: T\n${line}\n---\n`)).toMatchObject({
      kind: 'excluded',
      file: 'one.md',
      exclusion,
      post: { title: 'T' },
    });
  });

  it('does not mind what a draft still lacks', () => {
    expect(read('---\ndraft: true\ndate: soon\n---\n')).toMatchObject({ exclusion: 'draft' });
  });

  it('keeps a post of this very moment', () => {
    expect(read('---\ntitle: T\ndate: 2026-01-01\n---\n').kind).toBe('post');
  });

  it.each([
    ['---js\n{ title: globalThis.ran = true }\n---\n', { line: 1, reason: 'is never run' }],
    ['---javascript\n{}\n---\n', { line: 1, reason: 'is never run' }],
    ['--- JS\n{}\n---\n', { line: 1, reason: 'is never run' }],
    ['---coffee\na: 1\n---\n', { line: 1, reason: 'is never run' }],
    ['---\ntitle: !!js/function "function () {}"\n---\n', { line: 2, reason: 'broken YAML' }],
    ['---\ntitle: T\nbad: [1, 2\nmore: x\n---\n', { line: 4, reason: 'broken YAML' }],
    ['---\njust words\n---\n', { line: 1, reason: 'list of fields' }],
    ['---\n- a\n- b\n---\n', { line: 1, reason: 'list of fields' }],
    ['---\ntitle: T\n', { line: 1, reason: 'not closed' }],
    ['+++\ntitle = T\n+++\n', { line: 2, reason: 'broken TOML' }],
    ['---json\n{"title": }\n---\n', { line: 1, reason: 'JSON' }],
    [
      '---\ntitle: T\ndate: soon\n---\n',
      { line: 3, field: 'date', reason: '"soon" is not a date' },
    ],
    ['---\ntitle: T\ndate: 2025-02-30\n---\n', { line: 3, field: 'date', reason: 'not a date' }],
  ])('refuses %j', (source, { reason, ...place }) => {
    const problem = problemOf(read(source));
    expect(problem).toMatchObject({ file: 'one.md', ...place });
    expect(problem.reason).toContain(reason);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('says a field that is given twice, and takes the last', () => {
    const reading = read('---\ntitle: T\ntitle: U\n---\n');
    expect(postOf(reading).title).toBe('U');
    expect(reading).toMatchObject({
      warnings: [{ line: 3, reason: expect.stringContaining('given twice') }],
    });
  });

  it('reads JSON front matter', () => {
    const post = postOf(read('---json\n{"title": "T", "tags": ["a", 7], "draft": false}\n---\n'));
    expect(post).toMatchObject({ title: 'T', tags: ['a', '7'] });
  });

  it('is not misled by the names of built-in properties', () => {
    const post = postOf(read('---\ntitle: T\n__proto__: {draft: true}\nconstructor: x\n---\n'));
    expect(post.title).toBe('T');
  });

  it('says the line of text that it repaired', () => {
    const reading = read('---\ntitle: It’s\n---\n\nitâ€™s â€” ok');
    expect(reading).toMatchObject({ kind: 'post', post: { title: 'It’s', text: 'it’s — ok' } });
    expect(reading).toHaveProperty('warnings', [
      {
        file: 'one.md',
        line: 5,
        reason: 'wrongly decoded text repaired: "â€™" is "’", and 1 more',
      },
    ]);
  });

  it('reads bytes as UTF-8, or else as windows-1252', () => {
    const head = '---\ntitle: T\n---\n';
    expect(read(new TextEncoder().encode(`${head}naïve`))).toMatchObject({ warnings: [] });
    const latin = Uint8Array.from(`${head}na\u00efve \u0093`, (char) => char.charCodeAt(0));
    const reading = read(latin);
    expect(postOf(reading).text).toBe('naïve “');
    expect(reading).toHaveProperty('warnings.0.reason', expect.stringContaining('not UTF-8'));
  });

  it('joins the tags of its folder to its own, and lets its own fields win', () => {
    const reading = parseDirectoryData(
      'posts.json',
      '{"tags": ["lead generation", "seo"], "lang": "en", "draft": "true", "phrases": {"seo": ["SEO"]}}',
    );
    if (!reading.ok) throw new Error(reading.problem.reason);
    const { directory } = reading;
    const post = postOf(read('---\ntitle: T\ntags: SEO\ndraft: false\n---\n', { directory }));
    expect(post).toMatchObject({ tags: ['SEO', 'lead generation'], language: 'en' });
    expect(read('---\ntitle: T\n---\n', { directory })).toMatchObject({ exclusion: 'draft' });
    expect(directory.phrases).toEqual({ seo: ['SEO'] });
  });

  it.each(['[]', '{', '{"phrases": ["a"]}', '{"phrases": {"a": "b"}}', '{"phrases": {"a": [1]}}'])(
    'refuses the directory data %s',
    (text) => {
      expect(parseDirectoryData('posts.json', text)).toMatchObject({
        ok: false,
        problem: { file: 'posts.json' },
      });
    },
  );
});
