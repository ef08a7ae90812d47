import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { problemText } from './problem';
import { type FolderReading, readLibraryFolder } from './read-library-folder';

const MODULE = 'virtual:bundled-library';
const RESOLVED = `\0${MODULE}`;

/**
 * Provides `virtual:bundled-library`: the posts of `assets/posts`, parsed at build time, so that no parser is in any bundle.
 * A post that can't be read fails the build; text that had to be repaired is a warning.
 */
export function bundledLibrary({ folder = 'assets/posts' } = {}): Plugin {
  let root = process.cwd();
  return {
    name: 'linkloom:bundled-library',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const reading = await readLibraryFolder(resolve(root, folder), {
        now: new Date(),
        title: 'given',
      });
      for (const file of reading.files) this.addWatchFile(file);
      for (const warning of reading.warnings) this.warn(said(folder, warning));
      if (reading.problems.length > 0) {
        this.error(reading.problems.map((problem) => said(folder, problem)).join('\n'));
      }
      return moduleSource(reading);
    },
  };
}

function said(folder: string, problem: FolderReading['problems'][number]): string {
  return problemText({ ...problem, file: `${folder}/${problem.file}` });
}

function moduleSource({ library }: FolderReading): string {
  return `export const library = ${JSON.stringify(library)};`;
}
