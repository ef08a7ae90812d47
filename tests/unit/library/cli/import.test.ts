import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseArguments } from '@/utils/library/cli/parse-arguments';
import { printed, readPaths } from '@/utils/library/cli/read-paths';
import { NOW, post } from '../import/support';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkloom-cli-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('npm run import', () => {
  it('prints the contract as JSON', async () => {
    await mkdir(join(folder, 'posts'));
    await writeFile(join(folder, 'posts', 'a.md'), post('title: A\ntags: [x]', '[b](/posts/b/)'));
    await writeFile(join(folder, 'posts', 'b.md'), post('title: B\ndraft: true'));
    await writeFile(join(folder, 'posts', 'c.md'), '---\ntitle: C\nbad: [\n---\n');
    await writeFile(join(folder, 'posts', 'posts.json'), '{"lang": "en", "tags": ["shared"]}');
    await symlink(folder, join(folder, 'posts', 'round'));
    const options = { now: NOW, site: 'https://a.test', pattern: '/posts/:slug/' };
    const reading = await readPaths([join(folder, 'posts'), join(folder, 'none.md')], options);
    expect(JSON.parse(printed(reading, { json: true }))).toEqual({
      posts: [
        {
          id: 'a',
          url: 'https://a.test/posts/a/',
          title: 'A',
          description: '',
          tags: ['x', 'shared'],
          categories: [],
          keywords: [],
          date: '',
          language: 'en',
          links: [{ url: 'https://a.test/posts/b/', anchor: 'b' }],
        },
        expect.objectContaining({ title: 'B', excluded: 'draft' }),
      ],
      problems: [
        { file: 'none.md', line: null, reason: 'is not there, or must not be read' },
        { file: 'posts/c.md', line: 4, reason: expect.stringContaining('broken YAML') },
      ],
    });
    expect(printed(reading, { json: false })).toMatch(
      /^markdown: 1 post at https:\/\/a\.test, 1 kept back, 2 problems\n/,
    );
  });

  it('says how it is used', () => {
    expect(parseArguments(['a', 'b', '--site', 'https://a.test', '--json'])).toEqual({
      ok: true,
      request: { paths: ['a', 'b'], json: true, site: 'https://a.test' },
    });
    expect(parseArguments([])).toMatchObject({ ok: false });
    expect(parseArguments(['a', '--sight', 'x'])).toMatchObject({ ok: false });
  });
});
