import { describe, expect, it } from 'vitest';
import { importTexts, pathsOf, post } from './support';

describe('Hugo', () => {
  const config = 'baseURL = "https://h.test/"\n';

  it('reads YAML, TOML and JSON front matter', () => {
    const reading = importTexts({
      'site/hugo.toml': config,
      'site/content/a.md': post('title: A\ntags: [x, y]'),
      'site/content/b.md': '+++\ntitle = "B"\ndate = 2024-05-01\ntags = ["x"]\n+++\nText',
      'site/content/c.md': '{\n "title": "C {braces}",\n "tags": ["x"]\n}\n\nText',
      'site/content/_index.md': post('title: Home'),
      'site/themes/t/content/no.md': post('title: No'),
    });
    expect(reading).toMatchObject({ format: 'hugo', isSiteKnown: true, problems: [] });
    expect(reading.posts.map(({ url, title, tags }) => [url, title, tags])).toEqual([
      ['https://h.test/a/', 'A', ['x', 'y']],
      ['https://h.test/b/', 'B', ['x']],
      ['https://h.test/c/', 'C {braces}', ['x']],
    ]);
    expect(reading.posts[1]?.date).toBe('2024-05-01');
  });

  it('makes addresses by its rules', () => {
    const reading = importTexts({
      'hugo.yaml':
        'baseURL: https://h.test/blog/\npermalinks:\n  posts: /:year/:month/:slug/\n  notes: /n/:contentbasename/\n',
      'content/posts/one.md': post('title: Hello, Big World!\ndate: 2024-05-01T23:30:00-05:00'),
      'content/posts/two.md': post('title: T\nslug: 2024\ndate: 2024-01-02'),
      'content/notes/Some Note.md': post('title: N'),
      'content/docs/Deep/Page.md': post('title: D'),
      'content/docs/bundle/index.md': post('title: B\naliases: [/old/, older]'),
      'content/docs/bundle/part.md': post('title: not a page'),
      'content/fixed.md': post('title: F\nurl: /some/where.html'),
    });
    expect(pathsOf(reading)).toEqual({
      'content/posts/one.md': '/2024/05/hello-big-world/',
      'content/posts/two.md': '/2024/01/2024/',
      'content/notes/Some Note.md': '/n/some-note/',
      'content/docs/Deep/Page.md': '/docs/deep/page/',
      'content/docs/bundle/index.md': '/docs/bundle/',
      'content/fixed.md': '/some/where.html',
    });
    expect(reading.posts.find(({ title }) => title === 'B')?.aliases).toEqual([
      'https://h.test/old/',
      'https://h.test/older',
    ]);
  });

  it('knows languages by folder and by file name', () => {
    const languages = { 'config/_default/hugo.toml': config };
    const byName = importTexts({
      ...languages,
      'config/_default/languages.toml': '[en]\nweight = 1\n[fr]\nweight = 2\n',
      'content/post/a.md': post('title: A'),
      'content/post/a.fr.md': post('title: A fr'),
    });
    expect(Object.values(pathsOf(byName))).toEqual(['/fr/post/a/', '/post/a/']);
    const byFolder = importTexts({
      ...languages,
      'config/_default/languages.en.toml': 'contentDir = "content/en"\n',
      'config/_default/languages.de.toml': 'contentDir = "content/de"\n',
      'content/en/a.md': post('title: A'),
      'content/de/a.md': post('title: A de'),
      'content/other/a.md': post('title: no content'),
    });
    expect(Object.values(pathsOf(byFolder))).toEqual(['/de/a/', '/a/']);
  });

  it('leaves out what the author keeps back, and says why', () => {
    const reading = importTexts({
      'hugo.toml': config,
      'content/draft.md': post('title: A\ndraft: true'),
      'content/later.md': post('title: A\npublishDate: 2026-05-01'),
      'content/over.md': post('title: A\ndate: 2020-01-01\nexpiryDate: 2021-01-01'),
      'content/out.md': post('title: A\nexpiryDate: 2027-01-01'),
    });
    expect(reading.excluded.map(({ exclusion }) => exclusion)).toEqual([
      'draft',
      'future',
      'expired',
    ]);
    expect(reading.posts).toHaveLength(1);
  });
});

describe('Jekyll', () => {
  it.each([
    ['', '/web/2024/05/01/Some_Title.html'],
    ['permalink: pretty\n', '/web/2024/05/01/Some_Title/'],
    ['permalink: /:categories/:title\n', '/web/Some_Title'],
    [
      'permalink: /blog/:year/:i_month/:i_day/:title:output_ext\n',
      '/blog/2024/5/1/Some_Title.html',
    ],
    ['permalink: ordinal\n', '/web/2024/122/Some_Title.html'],
  ])('with %j puts a post at %s', (permalink, path) => {
    const reading = importTexts({
      '_config.yml': `url: https://j.test\nbaseurl: ''\n${permalink}`,
      '_posts/2024-05-01-Some_Title.md': post('title: T\ncategories: Web'),
    });
    expect(Object.values(pathsOf(reading))).toEqual([path]);
  });

  it('parts labels by spaces, reads defaults, drafts, own addresses and collections', () => {
    const reading = importTexts({
      '_config.yml':
        'url: https://j.test\nbaseurl: /b\ncollections:\n  guides:\n    output: true\n  hidden: {}\ndefaults:\n- scope: {path: "", type: posts}\n  values: {categories: all-of-us}\n',
      '_posts/2024-05-01-a.md': post('title: A\ntags: red green\nredirect_from: /was-here'),
      '_posts/2024-05-02-b.md': post('title: B\npermalink: /b.html\ntags: [one tag]'),
      '_posts/2024-05-03-c.md': post('title: C\npublished: false'),
      '_drafts/d.md': post('title: D'),
      '_guides/start.md': post('title: Start'),
      '_hidden/no.md': post('title: No'),
      'about.md': post('title: About'),
    });
    expect(pathsOf(reading)).toEqual({
      '_posts/2024-05-01-a.md': '/all-of-us/2024/05/01/a.html',
      '_posts/2024-05-02-b.md': '/b.html',
      '_guides/start.md': '/guides/start.html',
    });
    expect(reading.posts.map(({ tags }) => tags)).toEqual([[], ['red', 'green'], ['one tag']]);
    expect(reading.posts[1]?.aliases).toEqual(['https://j.test/was-here']);
    expect(reading.excluded.map(({ exclusion }) => exclusion)).toEqual(['draft', 'unpublished']);
  });

  it('is known by its folder of posts alone', () => {
    const reading = importTexts({ 'blog/_posts/2024-05-01-a.md': post('title: A') });
    expect(reading).toMatchObject({ format: 'jekyll', isSiteKnown: false });
    expect(Object.values(pathsOf(reading))).toEqual(['/2024/05/01/a.html']);
  });

  it('turns links between files into links between posts', () => {
    const reading = importTexts({
      '_config.yml': 'url: https://j.test\npermalink: pretty\n',
      '_posts/2024-05-01-a.md': post('title: A', '[b]({% post_url 2024-05-02-b %}) {{ site.x }}'),
      '_posts/2024-05-02-b.md': post('title: B\nredirect_from: /old', '[a](/old) [c](missing.md)'),
    });
    expect(reading.posts[0]?.links).toEqual([{ url: 'https://j.test/2024/05/02/b/', anchor: 'b' }]);
    expect(reading.posts[1]?.links[0]?.url).toBe('https://j.test/2024/05/02/b/');
    expect(reading.posts[0]?.text).not.toContain('{%');
  });
});

describe('Eleventy', () => {
  it('reads folder data, templates of permalinks, and tags that are one string', () => {
    const reading = importTexts({
      'eleventy.config.js': 'export default () => ({ dir: { input: "src" } });',
      'src/posts/posts.json': '{"tags": ["post"], "permalink": "/web/{{ page.fileSlug }}/"}',
      'src/posts/2024-01-02-one.md': post('title: One\ntags: two words'),
      'src/posts/two.md': post('title: Two\npermalink: false'),
      'src/posts/three.md': post('title: Three\npermalink: "/x/{{ title | slugify }}.html"'),
      'src/posts/four.md': post('title: Four\npermalink: "/{{ collections.all.length }}/"'),
      'src/notes/notes.11tydata.js': `export default { permalink: ({page}) => \`/n/\${page.fileSlug}/\` };`,
      'src/notes/n.md': post('title: N'),
      'src/about/index.md': post('title: About'),
      'src/_includes/x.md': post('title: X'),
      'README.md': '# Read me',
    });
    expect(pathsOf(reading)).toEqual({
      'src/posts/2024-01-02-one.md': '/web/one/',
      'src/posts/three.md': '/x/three.html',
      'src/notes/n.md': '/n/n/',
      'src/about/index.md': '/about/',
    });
    expect(reading.posts.find(({ title }) => title === 'One')?.tags).toEqual(['two words']);
    expect(reading.problems).toMatchObject([{ file: 'src/posts/four.md' }]);
    expect(reading.excluded).toMatchObject([
      { file: 'src/posts/two.md', exclusion: 'unpublished' },
    ]);
  });
});

describe('Hexo', () => {
  it('makes addresses by its tokens, and unfolds nested categories', () => {
    const reading = importTexts({
      '_config.yml':
        'url: https://x.test\nroot: /b/\npermalink: :category/:year/:title/\nnew_post_name: :year-:month-:day-:title.md\ncategory_map:\n  Life Style: life\n',
      'source/_posts/2024-05-01-first.md': post(
        'title: F\ndate: 2024/05/01 10:00:00\ncategories:\n- [Tech, Web Dev]\ntags: one tag',
      ),
      'source/_posts/2024-05-02-second.md': post(
        'title: S\ndate: 2024-05-02\ncategories: Life Style',
      ),
      'source/_posts/third.md': post('title: T\ndate: 2024-05-03\npermalink: here.html'),
      'source/_drafts/no.md': post('title: No'),
    });
    expect(pathsOf(reading)).toEqual({
      'source/_posts/2024-05-01-first.md': '/Tech/Web-Dev/2024/first/',
      'source/_posts/2024-05-02-second.md': '/life/2024/second/',
      'source/_posts/third.md': '/here.html',
    });
    expect(reading.address.site).toBe('https://x.test/b');
    expect(reading.posts[0]).toMatchObject({ categories: ['Tech', 'Web Dev'], tags: ['one tag'] });
  });
});

describe('Zola', () => {
  it('makes addresses by path, slug and dated names, in languages', () => {
    const reading = importTexts({
      'config.toml': 'base_url = "https://z.test"\n[languages.fr]\n',
      'content/_index.md': '+++\n+++\n',
      'content/blog/_index.md': '+++\n+++\n',
      'content/blog/2024-05-01-Some Name.md': '+++\ntitle = "S"\n[taxonomies]\ntags = ["a"]\n+++\n',
      'content/blog/own/index.md':
        '+++\ntitle = "O"\npath = "2024/x"\n+++\n[s](@/blog/2024-05-01-Some%20Name.md)',
      'content/blog/a.fr.md': '+++\ntitle = "F"\nslug = "b"\n+++\n',
    });
    expect(pathsOf(reading)).toEqual({
      'content/blog/2024-05-01-Some Name.md': '/blog/some-name/',
      'content/blog/own/index.md': '/2024/x/',
      'content/blog/a.fr.md': '/fr/blog/b/',
    });
    expect(reading.posts[0]).toMatchObject({ tags: ['a'], date: '2024-05-01' });
  });
});

describe('Docusaurus', () => {
  it('makes addresses of blog and docs, and reads tags that are objects', () => {
    const reading = importTexts({
      'site/docusaurus.config.js':
        "module.exports = { url: 'https://d.test', baseUrl: '/', presets: [['classic', { docs: {}, blog: { routeBasePath: 'news' } }]] };",
      'site/blog/2024-05-01-one.md': post('title: One\ntags:\n- label: A tag\n  permalink: /a'),
      'site/blog/2024-05-02-two/index.mdx': post(
        'title: Two\nslug: second',
        "import X from 'x';\n\nText",
      ),
      'site/docs/02-guide/01-intro.md': '# Intro\n',
      'site/docs/guide/x.md': post('unlisted: true\ntitle: X'),
    });
    expect(pathsOf(reading)).toEqual({
      'blog/2024-05-01-one.md': '/news/2024/05/01/one',
      'blog/2024-05-02-two/index.mdx': '/news/second',
      'docs/02-guide/01-intro.md': '/docs/guide/intro',
    });
    expect(reading.posts[0]?.tags).toEqual(['A tag']);
    expect(reading.posts[1]?.text).toBe('Text');
    expect(reading.excluded).toMatchObject([{ exclusion: 'unlisted' }]);
  });
});

describe('Astro', () => {
  it('finds the route that shows a collection', () => {
    const reading = importTexts({
      'astro.config.mjs': "export default { site: 'https://a.test', base: '/x' };",
      'src/content/blog/First Post.md': post('title: First\npubDate: Jul 08 2022'),
      'src/content/notes/2024-05-01-n.md': post('title: N'),
      'src/pages/writing/[...slug].astro': "const posts = await getCollection('blog');",
      'src/pages/[year]/[month]/[slug].astro': "await getCollection('notes')",
      'src/pages/about.md': post('title: About'),
    });
    expect(pathsOf(reading)).toEqual({
      'src/content/blog/First Post.md': '/writing/first-post/',
      'src/content/notes/2024-05-01-n.md': '/2024/05/n/',
      'src/pages/about.md': '/about/',
    });
    expect(reading.posts[0]?.date).toBe('2022-07-08');
  });
});

describe('Gatsby', () => {
  it("learns from the site's own links what its code makes of paths", () => {
    const days = ['01', '02', '03', '04'];
    const names = days.map((day) => `content/blog/2024-05-${day}-post-${day}.md`);
    const links = days.map((day) => `[x](/blog/2024/05/${day}/post-${day}.html)`).join(' ');
    const reading = importTexts({
      'gatsby-config.js': `module.exports = { siteMetadata: { siteUrl: 'https://g.test' }, plugins: [{ options: { path: \`\${__dirname}/content\` } }] };`,
      ...Object.fromEntries(names.map((name) => [name, post(`title: ${name}`, links)])),
      'content/fixed.md': post('title: F\npath: /fixed/'),
    });
    expect(Object.values(pathsOf(reading)).sort()).toEqual([
      ...days.map((day) => `/blog/2024/05/${day}/post-${day}.html`),
      '/fixed/',
    ]);
  });
});

describe('any of them', () => {
  it('follows the pattern that a person gives, but for addresses written on posts', () => {
    const reading = importTexts(
      {
        'hugo.toml': 'baseURL = "https://h.test/"',
        'content/posts/a.md': post('title: A\ndate: 2024-05-01'),
        'content/posts/b.md': post('title: B\nurl: /own/'),
      },
      { site: 'https://other.test', pattern: '/:year/:slug' },
    );
    expect(reading.posts.map(({ url }) => url)).toEqual([
      'https://other.test/2024/a',
      'https://other.test/own/',
    ]);
  });

  it('takes all Markdown where no generator is known, titled by heading or name', () => {
    const reading = importTexts({
      'docs/one.md': '# First one\n\nText',
      'docs/two-words.md': 'Text',
      'docs/README.md': '# Read me',
      'docs/three.md': post('title: Third\ndate: soon'),
    });
    expect(reading).toMatchObject({ format: 'markdown', isSiteKnown: false });
    expect(reading.posts.map(({ title }) => title)).toEqual(['First one', 'Third', 'Two words']);
    expect(reading.problems).toMatchObject([{ file: 'docs/three.md', field: 'date', line: 3 }]);
  });
});
