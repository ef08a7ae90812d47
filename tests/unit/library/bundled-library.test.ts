import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { library } from 'virtual:bundled-library';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledLibrary } from '@/utils/library/bundled/bundled-library-plugin';
import { readLibraryFolder } from '@/utils/library/bundled/read-library-folder';
import { libraryTags } from '@/utils/library/library-tags';
import { parseLibrary } from '@/utils/library/store/parse-library';

const SLUGS = [
  'does-lead-generation-make-money',
  'lead-generation-overview',
  'what-does-lead-generation-do',
  'what-does-lead-generation-mean',
  'why-is-lead-generation-important',
];
const NOW = new Date('2026-11-22');

describe('the bundled library', () => {
  it('has the five posts at their addresses', () => {
    expect(library.posts.map(({ url }) => url)).toEqual(
      SLUGS.map((slug) => `https://leadcraftr.com/posts/${slug}/`),
    );
    expect(parseLibrary(library)).toEqual({ ok: true, library });
  });

  it('reads the Hugo post like the Eleventy ones', () => {
    expect(library.posts[1]).toMatchObject({
      title: 'Lead Generation Overview',
      date: '2021-04-13',
      tags: ['business', 'lead generation'],
      categories: ['online business'],
      keywords: ['lead gen', 'lead generation'],
    });
  });

  it('has phrases for every tag, and a tag for all phrases', () => {
    const tags = libraryTags(library);
    expect(tags.filter(({ phrases }) => phrases.length < 5)).toEqual([]);
    expect(tags.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(library.phrases).toSorted(),
    );
    expect(tags.find(({ name }) => name === 'lead generation')?.postIds).toEqual(SLUGS);
  });

  it('knows no phrase that any page might use', () => {
    const phrases = Object.values(library.phrases).flat();
    const vague = ['business', 'marketing', 'leads', 'lead', 'SQL', 'sales', 'conversion'];
    expect(phrases.filter((phrase) => vague.includes(phrase))).toEqual([]);
  });

  it.each(library.posts.map((post) => [post.id, post] as const))(
    '%s is a whole post',
    (_id, post) => {
      expect(post.text.split(/\s+/).length).toBeGreaterThan(700);
      expect(post.text.split(/\s+/).length).toBeLessThan(1400);
      expect(post.description.length).toBeGreaterThan(50);
      expect(post.language).toBe('en');
      expect(post.text).not.toMatch(/[â€™]{2}|\]\(|\*\*|<\w/);
      const targets = post.links.map(({ url }) => url);
      expect(targets.length).toBeGreaterThanOrEqual(2);
      expect(targets).not.toContain(post.url);
      const urls = library.posts.map(({ url }) => url);
      expect(targets.filter((url) => !urls.includes(url))).toEqual([]);
    },
  );
});

const SHARED = '../shared/posts';

// The posts of the original blog lie beside the project on some machines; they are not part of it.
describe.skipIf(!existsSync(SHARED))('the posts in ../shared/posts', () => {
  it('are read without a mistake, and two of them are repaired', async () => {
    const reading = await readLibraryFolder(SHARED, { now: NOW, title: 'given' });
    expect(reading.problems).toEqual([]);
    expect(reading.excluded).toEqual([]);
    expect(reading.warnings).toMatchObject([
      { file: 'what-does-lead-generation-mean.md', line: 53 },
      { file: 'why-is-lead-generation-important.md', line: 40 },
    ]);
    const facts = ({ posts }: typeof library) =>
      posts.map(({ id, url, title, date, categories, keywords }) => [
        id,
        url,
        title,
        date,
        categories,
        keywords,
      ]);
    expect(facts(reading.library)).toEqual(facts(library));
    const texts = reading.library.posts.map(({ text }) => text).join('\n');
    expect(texts).not.toMatch(/â€/);
    expect(texts).toContain('LeadCraftr’s');
    expect(texts).toContain('important — it is');
  });

  it('share no sentence with ours', async () => {
    const { library: theirs } = await readLibraryFolder(SHARED, { now: NOW });
    const ours = new Set(sentences(library));
    const same = sentences(theirs).filter((sentence) => ours.has(sentence));
    expect(same).toEqual([]);
  });
});

function sentences({ posts }: typeof library): readonly string[] {
  return posts
    .flatMap(({ text }) => text.split(/\n|(?<=[.!?:])\s+/))
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length > 2);
}

describe('bundledLibrary', () => {
  let root = '';

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'linkloom-'));
    await mkdir(join(root, 'posts'));
    await writeFile(join(root, 'entry.js'), 'export * from "virtual:bundled-library";');
  });

  afterEach(() => rm(root, { recursive: true }));

  async function buildWith(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(root, 'posts', name), text);
    }
    const warnings: string[] = [];
    const output = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [bundledLibrary({ folder: 'posts' })],
      build: {
        write: false,
        minify: false,
        lib: { entry: 'entry.js', formats: ['es'] },
        rolldownOptions: { onLog: (_level, log) => warnings.push(log.message) },
      },
    });
    return { code: JSON.stringify(output), warnings };
  }

  it('bundles posts, and no parser', async () => {
    const { code, warnings } = await buildWith({
      'a.md': '---\ntitle: First\n---\nText of a.',
      'posts.json': '{"phrases": {"seo": ["search engine optimisation"]}}',
    });
    expect(warnings).toEqual([]);
    expect(code).toContain('Text of a.');
    expect(code).toContain('search engine optimisation');
    expect(code).not.toMatch(/gray-matter|js-yaml|safeLoad|eval\(/);
  });

  it('warns of what it repaired', async () => {
    const { warnings } = await buildWith({ 'a.md': '---\ntitle: A\n---\n\nitâ€™s' });
    expect(warnings.join()).toContain('posts/a.md:5: wrongly decoded text repaired: "â€™" is "’"');
  });

  it('passes a change of any post on as a change of its module', async () => {
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
      plugins: [bundledLibrary({ folder: 'posts' })],
    });
    const module = await server.pluginContainer.resolveId('virtual:bundled-library');
    const changed: string[] = [];
    server.watcher.on('all', (event, file) => changed.push(`${event} ${file}`));
    server.watcher.emit('all', 'add', join(root, 'posts', 'new.md'));
    server.watcher.emit('all', 'change', join(root, 'entry.js'));
    await server.close();
    expect(module?.id).toBe(`${root}/posts/bundled-library.js`);
    expect(changed.filter((line) => line === `change ${module?.id}`)).toHaveLength(1);
  });

  it.each([
    ['no title', { 'a.md': '---\ndate: 2024-01-01\n---\n# H' }, 'posts/a.md: title: is missing'],
    [
      'a bad date',
      { 'a.md': '---\ntitle: A\ndate: soon\n---\n' },
      'posts/a.md:3: date: "soon" is not a date',
    ],
    [
      'a doubled slug',
      { 'a.md': '---\ntitle: A\n---\n', 'b.md': '---\ntitle: B\nslug: a\n---\n' },
      'posts/b.md: slug: "a" is the slug of a.md too',
    ],
    ['code', { 'a.md': '---js\n{ title: "A" }\n---\n' }, 'posts/a.md:1: code in front matter'],
    ['broken YAML', { 'a.md': '---\ntitle: A\ntags: [a\n---\n' }, 'posts/a.md:4: broken YAML'],
    ['broken data of the folder', { 'posts.json': '{' }, 'posts/posts.json: is not a JSON object'],
  ])('fails the build for %s', async (_what, files, message) => {
    await expect(buildWith(files)).rejects.toThrow(message);
  });
});
