import { readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Problem } from '../problem';
import { type DirectoryData, NO_DIRECTORY_DATA, parseDirectoryData } from '../read/directory-data';
import type { SourceFile } from '../read/source-text';
import { type LibraryOptions, type LibraryReading, readLibrary } from './read-library';

/** A library read from a folder, and the files that it was made of. */
export interface FolderReading extends LibraryReading {
  /** Absolute paths, the folder's data file included. */
  readonly files: readonly string[];
}

/**
 * Reads a folder of Markdown posts, with the folder's own data file (`posts/posts.json`) where there is one.
 * For Node: builds, scripts and tests. Files are named by their path in the folder.
 */
export async function readLibraryFolder(
  folder: string,
  options: Partial<LibraryOptions> & Pick<LibraryOptions, 'now'>,
): Promise<FolderReading> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sources = await Promise.all(paths.map((path) => readSource(folder, path)));
  const dataFile = join(folder, `${basename(folder)}.json`);
  const { directory, problems } = await readDirectoryData(dataFile);
  const reading = readLibrary(sources, {
    id: 'bundled',
    name: 'LeadCraftr',
    directory,
    ...options,
  });
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    files: [...paths.toSorted(), dataFile],
  };
}

async function readSource(folder: string, path: string): Promise<SourceFile> {
  const inFolder = path.slice(join(folder, sep).length).split(sep).join('/');
  return { path: inFolder, content: await readFile(path) };
}

async function readDirectoryData(
  file: string,
): Promise<{ directory: DirectoryData; problems: readonly Problem[] }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { directory: NO_DIRECTORY_DATA, problems: [] };
  const reading = parseDirectoryData(basename(file), text);
  if (reading.ok) return { directory: reading.directory, problems: [] };
  return { directory: NO_DIRECTORY_DATA, problems: [reading.problem] };
}
