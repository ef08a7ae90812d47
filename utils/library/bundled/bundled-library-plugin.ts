import { createHash } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { type Problem, problemText } from '../problem';
import { readLibraryFolder } from './read-library-folder';

const MODULE = 'virtual:bundled-library';

/**
 * Provides `virtual:bundled-library`: the posts of a folder, parsed at build time, so that no parser is in any bundle.
 * A post that can't be read fails the build with file, field and reason; text that had to be repaired is a warning.
 */
export function bundledLibrary({ folder = 'assets/posts' } = {}): Plugin {
  let absolute = '';
  // No such file exists. WXT compares changed files with the paths of a bundle's modules to find what to
  // build again, so the module has a path, and a change of any post is passed on as a change of it.
  let moduleId = '';

  const said = (problem: Problem): string =>
    problemText({ ...problem, file: `${folder}/${problem.file}` });

  return {
    name: 'linkloom:bundled-library',
    configResolved({ root }) {
      absolute = resolve(root, folder);
      moduleId = normalizePath(join(absolute, 'bundled-library.js'));
    },
    configureServer({ watcher }) {
      watcher.add(absolute);
      watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(absolute + sep) || normalizePath(file) === moduleId) return;
        watcher.emit('change', moduleId);
        watcher.emit('all', 'change', moduleId);
      });
    },
    resolveId: (id) => (id === MODULE ? moduleId : undefined),
    async load(id) {
      if (id !== moduleId) return undefined;
      const reading = await readLibraryFolder(absolute, { now: new Date(), title: 'given' });
      for (const file of reading.files) this.addWatchFile(file);
      for (const warning of reading.warnings) this.warn(said(warning));
      if (reading.problems.length > 0) this.error(reading.problems.map(said).join('\n'));
      const library = JSON.stringify(reading.library);
      const edition = createHash('sha256').update(library).digest('hex').slice(0, 16);
      return `export const library = ${library};\nexport const edition = '${edition}';`;
    },
  };
}
