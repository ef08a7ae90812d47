import { describe, expect, it } from 'vitest';
import { importTexts, pathsOf, post } from './support';

type Config = Readonly<Record<string, string>>;

const HUGO: Config = { 'hugo.toml': 'baseURL = "https://s.test/"' };
const JEKYLL: Config = { '_config.yml': 'url: https://s.test\npermalink: /:title/' };
const ELEVENTY: Config = { 'eleventy.config.js': 'export default () => ({});' };
const HEXO: Config = {
  '_config.yml': 'url: https://s.test\npermalink: :title/',
  'scaffolds/post.md': '',
};
const ZOLA: Config = { 'zola.toml': 'base_url = "https://s.test"' };
const DOCUSAURUS: Config = { 'docusaurus.config.js': "export default { url: 'https://s.test' };" };
const ASTRO: Config = { 'astro.config.mjs': "export default { site: 'https://s.test' };" };
const GATSBY: Config = {
  'gatsby-config.js': "module.exports = { plugins: [{ options: { path: 'content' } }] };",
};

/** What is read of one post with this front matter, under a generator's configuration. */
function read(fields: string, { file = 'content/a.md', config = HUGO, body = 'Text.' } = {}) {
  const reading = importTexts({ ...config, [file]: post(fields, body) });
  return { ...reading, one: reading.posts[0] };
}

describe('keys', () => {
  it('are read in any case', () => {
    const { one } = read('Title: T\nTAGS: [a]\nSlug: s\nDate: 2024-05-01\nseoKeywords: [k]');
    expect(one).toMatchObject({ title: 'T', tags: ['a'], slug: 's', date: '2024-05-01' });
    expect(one?.keywords).toEqual(['k']);
  });

  it.each([
    ['tags: [x]', 'tags'],
    ['topics: [x]', 'tags'],
    ['taxonomies:\n  tags: [x]', 'tags'],
    ['categories: [x]', 'categories'],
    ['taxonomies:\n  categories: [x]', 'categories'],
    ['keywords: [x]', 'keywords'],
    ['seoKeywords: x', 'keywords'],
  ] as const)('%j gives %s', (fields, kind) => {
    expect(read(`title: T\n${fields}`).one?.[kind]).toEqual(['x']);
  });
});

describe('labels', () => {
  it('that are a string are one tag in Eleventy, several by spaces in Jekyll, by commas elsewhere', () => {
    const fields = 'title: T\ntags: two words';
    expect(read(fields, { file: 'a.md', config: ELEVENTY }).one?.tags).toEqual(['two words']);
    const jekyll = { file: '_posts/2024-05-01-a.md', config: JEKYLL };
    expect(read(fields, jekyll).one?.tags).toEqual(['two', 'words']);
    expect(read('title: T\ntags: a b, c').one?.tags).toEqual(['a b', 'c']);
  });

  it('of Hexo are unfolded, and those of Docusaurus give their label', () => {
    const hexo = { file: 'source/_posts/a.md', config: HEXO };
    const nested = 'title: T\ncategories:\n- [Food, Bread]\n- Travel';
    expect(read(nested, hexo).one?.categories).toEqual(['Food', 'Bread', 'Travel']);
    const docusaurus = { file: 'blog/a.md', config: DOCUSAURUS };
    const objects = 'title: T\ntags:\n- label: A tag\n  permalink: /x\n- plain';
    expect(read(objects, docusaurus).one?.tags).toEqual(['A tag', 'plain']);
  });
});

describe('what the author keeps back', () => {
  it.each([
    ['draft: true', 'draft'],
    ['draft: "true"', 'draft'],
    ['published: false', 'unpublished'],
    ['unlisted: true', 'unlisted'],
    ['permalink: false', 'unpublished'],
    ['publishDate: 2026-05-01', 'future'],
    ['date: 2026-05-01', 'future'],
    ['expiryDate: 2020-01-01', 'expired'],
  ])('%s leaves it out as %s', (fields, exclusion) => {
    expect(read(`title: T\n${fields}`).excluded).toMatchObject([{ exclusion }]);
  });

  it.each(['draft: false', 'published: true', 'published: 2024-05-01', 'expiryDate: 2030-01-01'])(
    '%s does not',
    (fields) => {
      expect(read(`title: T\n${fields}`).posts).toHaveLength(1);
    },
  );

  it('reads a date for when it was published', () => {
    expect(read('title: T\npublished: 2024-05-01').one?.date).toBe('2024-05-01');
  });
});

describe('titles', () => {
  it('come from the first heading, or else from the name of the file', () => {
    expect(read('tags: [a]', { body: '# A heading\n\nText' }).one?.title).toBe('A heading');
    const file = 'content/2024-05-01-old-canals.md';
    expect(read('tags: [a]', { file }).one?.title).toBe('Old canals');
  });
});

describe('scalars', () => {
  it.each([
    ['slug: 2024', '/2024/'],
    ['slug: 1.10', '/1.10/'],
    ['slug: 2024-05-01', '/2024-05-01/'],
    ['slug: 12:30', '/1230/'],
    ['slug: yes', '/yes/'],
    ['slug: 0x10', '/0x10/'],
  ])('%s stays as it is written', (fields, path) => {
    expect(Object.values(pathsOf(read(`title: T\n${fields}`)))).toEqual([path]);
  });

  it.each([
    ['date: 2024-05-01', '2024-05-01'],
    ['date: 2024-05-01 23:30:00', '2024-05-01'],
    ['date: 2024-05-01T23:30:00', '2024-05-01'],
    ['date: 2024-05-01T23:30:00-05:00', '2024-05-02'],
    ['date: "May 1, 2024"', '2024-05-01'],
    ['date: 2024/05/01 10:00:00', '2024-05-01'],
  ])('%s is a date in UTC', (fields, date) => {
    expect(read(`title: T\n${fields}`).one?.date).toBe(date);
  });
});

describe('former addresses', () => {
  it.each([
    ['aliases: [/old/, /older/]', ['https://s.test/old/', 'https://s.test/older/']],
    ['redirect_from: /old/', ['https://s.test/old/']],
    ['redirect_from:\n- /old/', ['https://s.test/old/']],
  ])('%j are kept', (fields, aliases) => {
    expect(read(`title: T\n${fields}`).one?.aliases).toEqual(aliases);
  });
});

describe('the bytes of a file', () => {
  const text = post('title: Café\ntags: [a]', 'Text “here”.');

  it.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['a BOM', `\ufeff${text}`],
  ])('with %s mean the same', (_, content) => {
    const [one] = importTexts({ ...HUGO, 'content/a.md': content }).posts;
    expect(one).toMatchObject({ title: 'Café', tags: ['a'], text: 'Text “here”.' });
  });

  it('that were decoded wrongly once are repaired, and those of windows-1252 are read as such', () => {
    const wrong = importTexts({ ...HUGO, 'content/a.md': text.replace('é', 'Ã©') });
    expect(wrong.posts[0]?.title).toBe('Café');
    expect(wrong.problems).toMatchObject([{ reason: expect.stringContaining('repaired') }]);
    const bytes = Uint8Array.from(post('title: Café'), (letter) => letter.charCodeAt(0));
    const old = importTexts({ ...HUGO, 'content/a.md': bytes });
    expect(old.posts[0]?.title).toBe('Café');
    expect(old.problems).toMatchObject([{ reason: expect.stringContaining('windows-1252') }]);
  });
});

describe('code', () => {
  it.each(['js', 'javascript', 'coffee', 'cson'])('as %s is refused with a reason', (language) => {
    const content = `---${language}\n{ title: globalThis.ran = true }\n---\n`;
    const reading = importTexts({
      ...HUGO,
      'content/a.md': content,
      'content/b.md': post('title: B'),
    });
    expect(reading.posts.map(({ title }) => title)).toEqual(['B']);
    expect(reading.problems).toMatchObject([
      { file: 'content/a.md', line: 1, reason: expect.stringContaining('never run') },
    ]);
    expect(globalThis).not.toHaveProperty('ran');
  });
});

describe('the address', () => {
  it.each([
    ['Hugo', HUGO, 'content/posts/my-post/index.md', 'title: T', '/posts/my-post/'],
    ['Hugo', HUGO, 'content/posts/a.md', 'title: T\nurl: /x/', '/x/'],
    ['Jekyll', JEKYLL, '_posts/2024-05-01-a.md', 'title: T', '/a/'],
    ['Jekyll', JEKYLL, '_posts/2024-05-01-a.md', 'title: T\npermalink: /:year/x', '/2024/x'],
    ['Eleventy', ELEVENTY, 'posts/2024-05-01-a.md', 'title: T', '/posts/a/'],
    ['Eleventy', ELEVENTY, 'a.md', 'title: T\npermalink: "/{{ title | slugify }}/"', '/t/'],
    ['Hexo', HEXO, 'source/_posts/a.md', 'title: T\ndate: 2024-05-01', '/a/'],
    ['Zola', ZOLA, 'content/blog/2024-05-01_a.md', 'title: T', '/blog/a/'],
    ['Docusaurus', DOCUSAURUS, 'blog/2024-05-01-a/index.md', 'title: T', '/blog/2024/05/01/a'],
    ['Docusaurus', DOCUSAURUS, 'blog/a.md', 'title: T\nslug: /b', '/blog/b'],
    ['Astro', ASTRO, 'src/pages/posts/a.md', 'title: T', '/posts/a/'],
    ['Gatsby', GATSBY, 'content/blog/a/index.md', 'title: T', '/blog/a/'],
  ])('of %s follows its own rule (%#)', (_, config, file, fields, path) => {
    const { one } = read(fields, { file, config });
    expect(one && new URL(one.url).pathname).toBe(path);
  });
});
