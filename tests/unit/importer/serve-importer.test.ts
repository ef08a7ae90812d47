import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImporterAnswer } from '@/utils/importer/importer-protocol';
import { createImporter } from '@/utils/importer/serve-importer';
import { listLibraries, readStoredLibrary } from '@/utils/library/store/library-store';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

function startImporter() {
  const answers: ImporterAnswer[] = [];
  const importer = createImporter((answer) => answers.push(answer));
  const preview = () => {
    const last = answers.at(-1);
    if (last?.kind !== 'preview') throw new Error(JSON.stringify(last));
    return last.preview;
  };
  return { importer, preview, last: () => answers.at(-1) };
}

const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, file: new Blob([text]) }));

const BLOG = {
  'blog/hugo.toml': 'baseURL = "https://h.test/"',
  'blog/content/a.md': '---\ntitle: A\n---\nText of a.\n',
  'blog/content/b.md': '---\ntitle: B\n---\nText of b.\n',
  'blog/content/draft.md': '---\ntitle: D\ndraft: true\n---\n',
  'blog/content/bad.md': '---\ntitle: [\n---\n',
  'blog/picture.png': 'no text',
};

describe('the importer', () => {
  it('shows what it would save, and saves nothing before it is told to', async () => {
    const { importer, preview } = startImporter();
    await importer({ kind: 'read', files: filesOf(BLOG) });
    expect(preview()).toMatchObject({
      format: 'hugo',
      name: 'h.test',
      isSiteKnown: true,
      count: 2,
      sample: [{ url: 'https://h.test/a/' }, { url: 'https://h.test/b/' }],
      excluded: { draft: 1 },
      problemCount: 1,
      replaces: undefined,
    });
    expect(await listLibraries()).toEqual([]);
  });

  it('moves posts to another address, and saves them there', async () => {
    const { importer, preview, last } = startImporter();
    await importer({ kind: 'read', files: filesOf(BLOG) });
    const address = { site: 'https://new.test', pattern: '/p/:slug' };
    await importer({ kind: 'look', address, replaces: undefined });
    expect(preview().sample[0]?.url).toBe('https://new.test/p/a');
    await importer({ kind: 'save', address, replaces: undefined, name: 'Mine' });
    const [library] = await listLibraries();
    expect(last()).toEqual({ kind: 'saved', id: library?.id, count: 2 });
    expect(library).toMatchObject({ name: 'Mine', ...address, format: 'hugo' });
  });

  it('says what an update adds, changes and removes, and keeps the id', async () => {
    const first = startImporter();
    await first.importer({ kind: 'read', files: filesOf(BLOG) });
    const { address } = first.preview();
    await first.importer({ kind: 'save', address, replaces: undefined, name: 'Mine' });
    const [before] = await listLibraries();

    const { importer, preview } = startImporter();
    const changed = { 'blog/content/a.md': '---\ntitle: A\n---\nOther text.\n' };
    const { 'blog/content/b.md': _, ...others } = BLOG;
    const added = { 'blog/content/c.md': '---\ntitle: C\n---\n' };
    await importer({ kind: 'read', files: filesOf({ ...others, ...changed, ...added }) });
    expect(preview()).toMatchObject({
      replaces: before?.id,
      name: 'Mine',
      changes: { added: ['C'], changed: ['A'], removed: ['B'] },
    });
    await importer({ kind: 'save', address, replaces: before?.id, name: 'Mine' });
    expect(await listLibraries()).toHaveLength(1);
    const stored = await readStoredLibrary(before?.id ?? '');
    expect(stored?.posts.map(({ title }) => title)).toEqual(['A', 'C']);
  });

  it('keeps what fell out of a feed when a library from it is updated', async () => {
    const feed = (...names: readonly string[]) =>
      `<rss><channel>${names.map((name) => `<item><title>${name}</title><link>https://f.test/${name}</link></item>`).join('')}</channel></rss>`;
    const first = startImporter();
    await first.importer({ kind: 'read', files: filesOf({ 'feed.xml': feed('b', 'a') }) });
    const { address } = first.preview();
    await first.importer({ kind: 'save', address, replaces: undefined, name: 'Mine' });
    const [before] = await listLibraries();

    const { importer, preview } = startImporter();
    await importer({ kind: 'read', files: filesOf({ 'feed.xml': feed('c', 'b') }) });
    expect(preview()).toMatchObject({ changes: { added: ['c'], changed: [], removed: [] } });
    await importer({ kind: 'save', address, replaces: before?.id, name: 'Mine' });
    const stored = await readStoredLibrary(before?.id ?? '');
    expect(stored?.posts.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('finds no change where there is none', async () => {
    const first = startImporter();
    await first.importer({ kind: 'read', files: filesOf(BLOG) });
    const { address } = first.preview();
    await first.importer({ kind: 'save', address, replaces: undefined, name: 'Mine' });
    const { importer, preview } = startImporter();
    await importer({ kind: 'read', files: filesOf(BLOG) });
    expect(preview().changes).toEqual({ added: [], changed: [], removed: [] });
  });

  it('knows a site that no file says once the person says it, and names the library after it', async () => {
    const { importer, preview } = startImporter();
    await importer({ kind: 'read', files: filesOf({ 'a.md': '---\ntitle: A\n---\nText.\n' }) });
    expect(preview()).toMatchObject({ isSiteKnown: false, count: 1 });
    const address = { site: 'https://mine.test', pattern: '/blog/:slug/' };
    await importer({ kind: 'look', address, replaces: undefined });
    expect(preview()).toMatchObject({
      isSiteKnown: true,
      name: 'mine.test',
      sample: [{ url: 'https://mine.test/blog/a/' }],
    });
  });

  it.each([
    [{ 'empty.csv': '' }, /^no post was found in empty\.csv\. empty\.csv:1: /],
    [{ 'picture.png': 'no text' }, /^no post was found in picture\.png\. Linkloom reads Markdown/],
    [{ 'a.html': '<p>A', 'b.txt': '' }, /^no post was found in these 2 files\. Linkloom reads/],
    [{ 'a.json': '{' }, /^no post was found in a\.json\. a\.json:1: /],
    [{ 'a.md': '---\ntitle: A\ndraft: true\n---\n' }, /^all posts in a\.md .* author: draft\.$/],
  ])('says of %j that there is nothing to save, and why', async (texts, reason) => {
    const { importer, last } = startImporter();
    await importer({ kind: 'read', files: filesOf(texts) });
    expect(last()).toEqual({ kind: 'failed', reason: expect.stringMatching(reason) });
  });
});
