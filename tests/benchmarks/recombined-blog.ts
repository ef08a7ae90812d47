import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const sourcePost = v.object({
  title: v.string(),
  tags: v.array(v.string()),
  text: v.string(),
});

const LENGTH = 5_000;

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function readSources(folder: string) {
  const lines = (await readFile(join(folder, 'posts.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => v.parse(sourcePost, JSON.parse(line)));
}

/**
 * The files of a Hugo blog of any size, some 5,000 characters a post: paragraphs, titles and tags are those of real posts,
 * put together anew, each with a link to an earlier post. Files come one by one, since all are large.
 */
export async function* recombinedBlog(
  folders: readonly string[],
  count: number,
): AsyncGenerator<readonly [path: string, text: string]> {
  const sources = (await Promise.all(folders.map(readSources))).flat();
  const paragraphs = sources.flatMap(({ text }) =>
    text.split('\n').filter((one) => one.length > 60),
  );
  const roll = dice(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)];
  const half = (title: string, from: number, to: number): string => {
    const words = title.split(' ');
    return words.slice(Math.floor(words.length * from), Math.ceil(words.length * to)).join(' ');
  };
  yield ['hugo.toml', 'baseURL = "https://large.test/"\n[permalinks]\nposts = "/:slug/"\n'];
  const titles: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const [one, other] = [pick(sources), pick(sources)];
    const title = `${half(one?.title ?? '', 0, 0.5)} ${half(other?.title ?? '', 0.5, 1)}`.trim();
    const earlier = Math.floor(roll() * number);
    const link = number > 0 ? `\n\nSee [${titles[earlier]}](/post-${earlier}/).` : '';
    titles.push(title);
    let text = '';
    while (text.length < LENGTH) text += `${pick(paragraphs)}\n\n`;
    const year = 2010 + Math.floor((number / count) * 15);
    const front = [
      `title = ${JSON.stringify(title)}`,
      `slug = "post-${number}"`,
      `date = ${year}-05-01`,
      `tags = ${JSON.stringify([...new Set([...(one?.tags ?? []), ...(other?.tags ?? [])])].slice(0, 4))}`,
    ];
    yield [`content/posts/${number}.md`, `+++\n${front.join('\n')}\n+++\n${text}${link}\n`];
  }
}
