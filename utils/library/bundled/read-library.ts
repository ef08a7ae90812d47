import { DEFAULT_ADDRESS } from '../address';
import type { Library, LibraryAddress } from '../library';
import type { Post } from '../post';
import type { Problem } from '../problem';
import { type DirectoryData, NO_DIRECTORY_DATA } from '../read/directory-data';
import type { Exclusion } from '../read/page';
import { type PostReading, type ReadingContext, readPost } from '../read/read-post';
import type { SourceFile } from '../read/source-text';

/** How a library is called and read; everything but the moment has a default. */
export interface LibraryOptions {
  readonly id: string;
  readonly name: string;
  readonly now: Date;
  readonly address?: LibraryAddress;
  readonly directory?: DirectoryData;
  readonly title?: ReadingContext['title'];
}

/** A library, and everything that its author should know about its files. */
export interface LibraryReading {
  /** The posts that could be read, by path. */
  readonly library: Library;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly excluded: readonly { readonly file: string; readonly exclusion: Exclusion }[];
}

/** Reads files as a library. One bad file is a problem of that file; the others are read all the same. */
export function readLibrary(files: readonly SourceFile[], options: LibraryOptions): LibraryReading {
  const { id, name, now, address = DEFAULT_ADDRESS, directory = NO_DIRECTORY_DATA } = options;
  const { title = 'given-or-heading' } = options;
  const byPath = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const readings = byPath.map((file) => readPost(file, { address, directory, now, title }));
  const { posts, problems: doubles } = withoutDoubles(readings);
  return {
    library: { id, name, ...address, posts, phrases: directory.phrases },
    problems: [
      ...readings.flatMap((one) => (one.kind === 'problem' ? one.problem : [])),
      ...doubles,
    ],
    warnings: readings.flatMap((one) => (one.kind === 'post' ? one.warnings : [])),
    excluded: readings.flatMap((one) =>
      one.kind === 'excluded' ? { file: one.file, exclusion: one.exclusion } : [],
    ),
  };
}

function withoutDoubles(readings: readonly PostReading[]): { posts: Post[]; problems: Problem[] } {
  const posts = new Map<string, Post>();
  const problems: Problem[] = [];
  for (const reading of readings) {
    if (reading.kind !== 'post') continue;
    const { post } = reading;
    const first = posts.get(post.id);
    if (first === undefined) posts.set(post.id, post);
    else {
      const reason = `"${post.id}" is the slug of ${first.path ?? first.title} too`;
      problems.push({ file: post.path ?? post.id, field: 'slug', reason });
    }
  }
  return { posts: [...posts.values()], problems };
}
