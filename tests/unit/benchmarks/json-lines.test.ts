import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../benchmarks/evaluate-corpus';
import { UnreadableFile } from '../../benchmarks/json-lines';
import { parseLabelledTexts } from '../../benchmarks/topics-parse';

const post = { id: 'a', url: '/a/', title: 'A', text: 'Words.' };
const query = { id: 'a', used: true, truth: [{ target: 'a', anchor: 'words' }] };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkloom-corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(posts: string, queries: string) {
  await writeFile(join(folder, 'posts.jsonl'), posts);
  await writeFile(join(folder, 'queries.jsonl'), queries);
  return readCorpus(folder);
}

describe('a library to measure on', () => {
  it('may lack all that a post may lack', async () => {
    const corpus = await read(`${JSON.stringify(post)}\n\n`, `${JSON.stringify(query)}\n`);
    expect(corpus.posts).toHaveLength(1);
    expect(corpus.posts[0]).toMatchObject({
      url: 'https://corpus.example/a/',
      date: '',
      tags: [],
      keywords: [],
    });
    expect(corpus.queries[0]?.truth[0]?.start).toBeUndefined();
  });

  it.each([
    ['', '', /posts\.jsonl has no posts$/],
    [JSON.stringify(post), '{"id":', /queries\.jsonl, line 1: no JSON$/],
    [`${JSON.stringify(post)}\n{"id":3}`, '', /posts\.jsonl, line 2, id: Invalid type/],
  ])('that is broken is named with its file and line: %s %s', async (posts, queries, sentence) => {
    await expect(read(posts, queries)).rejects.toThrow(UnreadableFile);
    await expect(read(posts, queries)).rejects.toThrow(sentence);
  });

  it('that is not there is named', async () => {
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow(
      /^There is no .*none.posts\.jsonl$/,
    );
  });
});

it('labelled texts name the line without a label', () => {
  expect(() => parseLabelledTexts('{"label":"pos"}\n{"label":"perhaps"}', 'texts')).toThrow(
    /^texts, line 2, label: /,
  );
});
