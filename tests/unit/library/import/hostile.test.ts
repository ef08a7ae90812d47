import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parsePost } from '@/utils/library/store/parse-post';
import { importTexts, NOW, post } from './support';

const GOOD = { 'blog/good.md': post('title: Good') };

/** What is said of one bad file beside a good one, which has to survive. */
function reasonsFor(name: string, content: string | Uint8Array): readonly string[] {
  const { posts, problems } = importTexts({ ...GOOD, [`blog/${name}`]: content });
  expect(posts.map(({ title }) => title)).toContain('Good');
  return problems.filter(({ file }) => file === `blog/${name}`).map(({ reason }) => reason);
}

const deep = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times);

describe('hostile Markdown', () => {
  it.each([
    ['larger than any post', post('title: T', 'x'.repeat(5_000_000)), 'larger than 4 MB'],
    ['a million tags', post(`title: T\ntags: [${'a,'.repeat(1_000_000)}a]`), 'larger than'],
    [
      'long front matter',
      post(`title: ${'x'.repeat(300_000)}`),
      'front matter is larger than 256 kB',
    ],
    [
      'aliases that unfold',
      post(
        `a: &a [x,x,x,x,x,x,x,x,x]\n${'abcdefgh'
          .split('')
          .slice(1)
          .map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(8)}*${'abcdefgh'[i]}]`)
          .join('\n')}`,
      ),
      'more than 20000 values',
    ],
    ['deep YAML', post(`title: T\na: ${deep('[', ']', 500)}`), 'nested too deeply'],
    ['very deep YAML', post(`title: T\na: ${deep('[', ']', 50_000)}`), 'nested too deeply'],
    [
      'deep JSON',
      `---json\n{"title": "T", "a": ${deep('[', ']', 500)}}\n---\n`,
      'nested too deeply',
    ],
    ['deep TOML', `+++\ntitle = "T"\na = ${deep('[', ']', 500)}\n+++\n`, 'nested too deeply'],
    ['deep quotes', post('title: T', '>'.repeat(200_000)), 'nested too deeply'],
    ['code', '---js\n{ title: globalThis.ran = 1 }\n---\n', 'never run'],
    [
      'an address that is no address',
      post('title: T\npermalink: "javascript:alert(1)"'),
      'no http address',
    ],
    ['an empty file', '\n\n', 'is empty'],
    ['lists in lists on one line', post('title: T', '+ '.repeat(200_000)), 'nested too deeply'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'is no text'],
    ['YAML that names a function', post('title: !!js/function "function () {}"'), 'unknown tag'],
  ])('%s is refused', (_, content, reason) => {
    expect(reasonsFor('bad.md', content).join()).toContain(reason);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('keeps prototypes as they are', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    for (const name of names) {
      importTexts({
        'site/hugo.toml': `baseURL = "https://h.test"\n["${name}"]\npolluted = true\n`,
        'site/content/a.md': post(`title: T\n${name}:\n  polluted: yes\ntags: [${name}]`),
        'site/content/b.md': `+++\ntitle = "T"\n["${name}"]\npolluted = true\n+++\n`,
        'site/content/c.md': `{"title": "T", "${name}": {"polluted": true}}\n`,
      });
      importTexts({
        'a.json': `{"${name}": {"polluted": 1}}`,
        'a.csv': `url,${name}\nhttps://a.test/x,y\n`,
      });
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('never throws, and makes only posts that storage takes', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '---',
        '+++',
        '{',
        '}',
        'title: T',
        'tags:',
        '- a',
        'date: 2024-01-01',
        'slug: ../x',
        '&a [*a]',
        '<<: *a',
        '[a](b)',
        'url: //x',
        '"',
      ),
      fc.string({ maxLength: 20 }),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('a.md', 'a.xml', 'a.json', 'a.csv', 'content/a.md'),
        (content, name) => {
          const { posts } = importTexts(
            { [name]: content, 'hugo.toml': 'baseURL = "https://h.test"' },
            { now: NOW },
          );
          for (const one of posts) expect(parsePost(one)).toEqual(one);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('hostile sources', () => {
  it('refuses entities that a file declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title><link>https://a.test/</link></item></channel></rss>`;
    expect(importTexts({ 'feed.xml': bomb })).toMatchObject({
      posts: [],
      problems: [{ file: 'feed.xml', line: 1, reason: expect.stringContaining('entities') }],
    });
  });

  it('keeps the posts before the place where a feed breaks off', () => {
    const item = (name: string) =>
      `<item><title>${name}</title><link>https://a.test/${name}</link></item>\n`;
    const reading = importTexts({
      'feed.xml': `<rss><channel>\n${item('a')}${item('b')}<item><title>c`,
    });
    expect(reading.posts.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(reading.problems).toMatchObject([{ file: 'feed.xml', line: 4 }]);
  });

  it('refuses elements that are nested without end', () => {
    const reading = importTexts({ 'feed.xml': `<rss>${'<a>'.repeat(100_000)}` });
    expect(reading.problems[0]?.reason).toContain('nested more than 64');
  });

  it('reads HTML that is nested without end', () => {
    const html = '<div>'.repeat(100_000);
    const reading = importTexts({
      'feed.xml': `<rss><channel><item><title>T</title><link>https://a.test/t</link><description><![CDATA[before ${html}]]></description></item></channel></rss>`,
    });
    expect(reading.posts[0]?.text).toBe('before');
  });

  it('refuses a ZIP that would grow out of all proportion', () => {
    const zip = zipSync({ 'a.md': new Uint8Array(8_000_000) }, { level: 6 });
    expect(zip.length).toBeLessThan(1_000_000);
    expect(importTexts({ 'bomb.zip': zip })).toMatchObject({
      posts: [],
      problems: [{ file: 'bomb.zip', reason: expect.stringContaining('would grow') }],
    });
  });

  it('says what it leaves of a feed that was given with Markdown', () => {
    const feed =
      '<rss><channel><item><title>A</title><link>https://a.test/a</link></item></channel></rss>';
    const reading = importTexts({ 'good.md': post('title: Good'), 'feed.xml': feed });
    expect(reading.posts).toHaveLength(1);
    expect(reading.problems).toMatchObject([
      { file: 'feed.xml', reason: expect.stringContaining('import it by itself for its 1 post') },
    ]);
    expect(importTexts({ 'blog/a.md': post('title: A'), 'blog/feed.xml': feed }).problems).toEqual(
      [],
    );
  });

  it('names a hundred broken lines of a table, and no more', () => {
    const reading = importTexts({ 'a.csv': `url,title\n${'"https://a.test/x,T\n'.repeat(1000)}` });
    expect(reading.problems.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['bad.zip', strToU8('PK\u0003\u0004 and no more'), 'ZIP'],
    ['bad.json', '{"items": [', 'broken JSON'],
    ['other.json', '{"name": "package"}', 'no feed'],
    ['other.xml', '<html><body/></html>', 'no feed'],
  ])('says what is wrong with %s', (name, content, reason) => {
    const reading = importTexts({ [name]: content });
    expect(reading.posts).toEqual([]);
    expect(reading.problems.map((problem) => problem.reason).join()).toContain(reason);
  });
});
