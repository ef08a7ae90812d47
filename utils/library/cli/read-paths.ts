import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ImportOptions, ImportReading } from '../import/import-reading';
import { readImport } from '../import/read-import';
import { isWanted, isWantedFolder } from '../import/sources/wanted';
import { LIMITS, sizeText } from '../limits';
import { type Problem, problemText } from '../problem';
import type { SourceFile } from '../read/source-text';

/** Reads files, folders and ZIPs of this machine as one library. A folder is called by its own name, as browsers do. */
export async function readPaths(
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReading> {
  const { files, problems } = await readFiles(paths);
  const reading = readImport(files, options);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** The files below some paths that may matter to an import, and what is wrong with others. */
export async function readFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] }> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    for (const { name, file } of await filesAt(path)) {
      const size = await stat(file).then(
        (facts) => facts.size,
        () => undefined,
      );
      if (size === undefined)
        problems.push({ file: name, reason: 'is not there, or must not be read' });
      else if (size > LIMITS.source)
        problems.push({ file: name, reason: `is larger than ${sizeText(LIMITS.source)}` });
      else files.push({ path: name, content: await readFile(file) });
    }
  }
  return { files, problems };
}

async function filesAt(
  path: string,
): Promise<readonly { readonly name: string; readonly file: string }[]> {
  const file = resolve(path);
  const isFolder = await stat(file).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isFolder) return [{ name: basename(file), file }];
  return filesIn(file, basename(file));
}

/** The files below a folder that may matter. Links are not followed, so no ring of them can trap the reading. */
async function filesIn(
  folder: string,
  name: string,
): Promise<readonly { name: string; file: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const inside = `${name}/${entry.name}`;
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return isWantedFolder(inside) ? filesIn(file, inside) : [];
      return entry.isFile() && isWanted(inside) ? [{ name: inside, file }] : [];
    }),
  );
  return found.flat();
}

/** A reading as JSON for scripts, or as lines for people. */
export function printed(reading: ImportReading, { json }: { readonly json: boolean }): string {
  if (json) return `${JSON.stringify(jsonOf(reading), null, 1)}\n`;
  const { posts, excluded, problems, format, address, isSiteKnown } = reading;
  const guess = isSiteKnown ? '' : ' (assumed; say --site)';
  return `${[
    `${format}: ${posts.length} ${posts.length === 1 ? 'post' : 'posts'} at ${address.site}${guess}, ${excluded.length} kept back, ${problems.length} problems`,
    ...posts.slice(0, 20).map(({ url, title }) => `  ${url}  ${title}`),
    ...(posts.length > 20 ? [`  … and ${posts.length - 20} more`] : []),
    ...problems.map(problemText),
  ].join('\n')}\n`;
}

function jsonOf({ posts, excluded, problems }: ImportReading) {
  const kept = posts.map((post) => jsonPost(post));
  const hidden = excluded.flatMap(({ post, exclusion }) =>
    post === undefined ? [] : [{ ...jsonPost(post), excluded: exclusion }],
  );
  return {
    posts: [...kept, ...hidden],
    problems: problems.map(({ file, line, field, reason }) => ({
      file,
      line: line ?? null,
      reason: field === undefined ? reason : `${field}: ${reason}`,
    })),
  };
}

function jsonPost({
  id,
  url,
  title,
  description,
  tags,
  categories,
  keywords,
  date,
  language,
  links,
}: ImportReading['posts'][number]) {
  return { id, url, title, description, tags, categories, keywords, date, language, links };
}
