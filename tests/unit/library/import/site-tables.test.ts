import { describe, expect, it } from 'vitest';
import { importTexts, pathsOf, post } from './support';

describe('Hugo', () => {
  it('hands down what sections say of their pages, the nearest last', () => {
    const reading = importTexts({
      'hugo.toml': 'baseURL = "https://h.test/"\n[cascade]\ntags = ["site"]\n',
      'content/posts/_index.md': '---\ncascade:\n  tags: [section]\n  lang: de\n---\n',
      'content/posts/a.md': post('title: A'),
      'content/posts/own.md': post('title: Own\ntags: [own]'),
      'content/posts/old/_index.md':
        '+++\n[[cascade]]\ndraft = true\n[cascade.target]\npath = "/posts/old/20*"\n+++\n',
      'content/posts/old/2020.md': post('title: Old'),
      'content/posts/old/kept.md': post('title: Kept'),
      'content/about.md': post('title: About'),
    });
    const told = reading.posts.map(({ title, tags, language }) => [title, tags, language]);
    expect(told).toEqual([
      ['About', ['site'], ''],
      ['A', ['section'], 'de'],
      ['Kept', ['section'], 'de'],
      ['Own', ['own'], 'de'],
    ]);
    expect(reading.excluded).toMatchObject([{ file: 'content/posts/old/2020.md' }]);
  });

  it('passes over empty lines before front matter', () => {
    const reading = importTexts({
      'hugo.toml': 'baseURL = "https://h.test/"\n',
      'content/a.md': `\n\n${post('# A comment\ntitle: A')}`,
      'content/b.md': `\n${post('title: B\ndate: soon')}`,
      'content/c.md': '\n---\n\nA rule, and text.\n\n---\n\nMore.\n',
    });
    expect(reading.posts.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(reading.problems).toMatchObject([{ file: 'content/b.md', field: 'date', line: 4 }]);
  });
});

describe('Docusaurus', () => {
  it('has several blogs and docs, each in several languages', () => {
    const reading = importTexts({
      'docusaurus.config.js': `export default { url: 'https://d.test', baseUrl: '/',
        i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
        presets: [['classic', { blog: { routeBasePath: '/' }, docs: { path: 'handbook' } }]],
        plugins: [
          ['@docusaurus/plugin-content-blog', { id: 'releases', path: './releases', routeBasePath: 'changes' }],
          [require.resolve('@docusaurus/plugin-content-docs'), { id: 'api', path: 'api', routeBasePath: 'api' }],
          ['@docusaurus/plugin-content-docs', { id: 'community', path: 'community' , routeBasePath: 'community' }],
        ] };`,
      'blog/2024-05-01-one.md': post('title: One'),
      'releases/1-0.md': post('title: First'),
      'handbook/start.md': post('title: Start'),
      'community/help.md': post('title: Help'),
      'other/no.md': post('title: No'),
      'i18n/fr/docusaurus-plugin-content-blog/2024-05-01-one.md': post('title: Un'),
      'i18n/fr/docusaurus-plugin-content-blog-releases/1-0.md': post('title: Premier'),
      'i18n/fr/docusaurus-plugin-content-docs/current/start.md': post('title: Début'),
      'i18n/fr/docusaurus-plugin-content-pages/x.md': post('title: X'),
    });
    expect(pathsOf(reading)).toEqual({
      'blog/2024-05-01-one.md': '/2024/05/01/one',
      'releases/1-0.md': '/changes/1-0',
      'handbook/start.md': '/docs/start',
      'community/help.md': '/community/help',
      'i18n/fr/docusaurus-plugin-content-blog/2024-05-01-one.md': '/fr/2024/05/01/one',
      'i18n/fr/docusaurus-plugin-content-blog-releases/1-0.md': '/fr/changes/1-0',
      'i18n/fr/docusaurus-plugin-content-docs/current/start.md': '/fr/docs/start',
    });
  });
});

describe('Eleventy', () => {
  it('has posts in templates of other languages, and permalinks from data', () => {
    const reading = importTexts({
      'eleventy.config.js': 'export default () => ({ dir: { input: "src" } });',
      'src/_data/site.json': '{"blog": {"base": "writing"}}',
      'src/_data/paths.js': "module.exports = { notes: 'n' };",
      'src/posts/posts.json':
        '{"eleventyComputed": {"permalink": "/{{ site.blog.base }}/{{ page.fileSlug }}/"}}',
      'src/posts/2024-05-01-one.njk':
        '---\ntitle: One\n---\n{% set x = 1 %}<p>Text {{ x }} of one.</p>\n',
      'src/posts/two.liquid': '---\ntitle: Two\ndate: 2024-05-02\n---\n<p>Text.</p>\n',
      'src/notes/a.md': post('title: A\npermalink: "/{{ paths.notes }}/a.html"'),
      'src/index.njk': '---\ntitle: Home\n---\n',
      'src/archive.njk': '---\ntitle: Archive\ndate: 2024-01-01\npagination:\n  data: x\n---\n',
    });
    expect(pathsOf(reading)).toEqual({
      'src/notes/a.md': '/n/a.html',
      'src/posts/2024-05-01-one.njk': '/writing/one/',
      'src/posts/two.liquid': '/writing/two/',
    });
    expect(reading.posts[1]).toMatchObject({ id: 'one', date: '2024-05-01', text: 'Text of one.' });
  });
});

describe("a site's own links", () => {
  const names = ['ash', 'birch', 'cedar', 'date', 'elm', 'fir'];
  const linked = (paths: readonly string[]) => paths.map((path) => `[x](${path})`).join(' ');

  it('show that the folders of files are those of addresses, and which are called otherwise', () => {
    const files = names.flatMap((name) => [
      [`content/docs/trees/${name}/index.md`, post(`title: ${name}`)],
      [`content/docs/legacy/${name}-old/index.md`, post(`title: ${name} old`)],
    ]);
    const links = linked([
      ...names.slice(0, 4).map((name) => `/docs/trees/${name}/`),
      ...names.slice(0, 4).map((name) => `/docs/details/${name}-old${name === 'ash' ? '' : '/'}`),
    ]);
    const reading = importTexts({
      'gatsby-config.js': `module.exports = { plugins: [{ options: { path: 'content/docs' } }] };`,
      ...Object.fromEntries(files),
      'content/docs/start.md': post('title: Start', links),
    });
    const paths = pathsOf(reading);
    expect(paths['content/docs/trees/fir/index.md']).toBe('/docs/trees/fir/');
    expect(paths['content/docs/legacy/fir-old/index.md']).toBe('/docs/details/fir-old/');
  });

  it('show the addresses of Markdown whose generator is unknown, unless the person says them', () => {
    const files = Object.fromEntries(
      names.map((name) => [
        `public/${name}/index.md`,
        post(`title: ${name}`, linked(names.slice(0, 4).map((one) => `/${one}/`))),
      ]),
    );
    const learnt = importTexts(files);
    expect(learnt.address.pattern).toBe('/:permalink');
    expect(pathsOf(learnt)['public/fir/index.md']).toBe('/fir/');
    const said = importTexts(files, { pattern: '/blog/:slug' });
    expect(pathsOf(said)['public/fir/index.md']).toBe('/blog/fir');
  });
});
