import type { Post } from '../library/post';
import type { Backup } from './backup';

/** UTF-16 units of posts in a line, so that a reader never has to hold much of the file at once. */
const LINE = 2_000_000;

/**
 * A back-up as lines of JSON: first the settings and what is known of the libraries, then the posts of each, some to a
 * line. Yields a line at a time, with its break.
 */
export function* writeBackup(
  { settings, sources, off, libraries }: Backup,
  savedAt: Date,
): Generator<string> {
  yield line({
    linkloom: 'backup',
    version: 1,
    savedAt: savedAt.toISOString(),
    settings,
    sources,
    off,
    libraries: libraries.map(({ library: { posts, ...facts }, format }) => ({
      ...facts,
      format,
      count: posts.length,
    })),
  });
  for (const { library } of libraries) {
    for (const posts of portions(library.posts)) yield line({ library: library.id, posts });
  }
}

/** Posts as JSON texts in portions of about one line. */
function* portions(posts: readonly Post[]): Generator<readonly Post[]> {
  let portion: Post[] = [];
  let length = 0;
  for (const post of posts) {
    portion.push(post);
    length += post.text.length;
    if (length < LINE) continue;
    yield portion;
    portion = [];
    length = 0;
  }
  if (portion.length > 0) yield portion;
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
