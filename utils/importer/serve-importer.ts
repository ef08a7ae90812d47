import { addressed } from '../library/addressed';
import type { ImportReading } from '../library/import/import-reading';
import { readImport } from '../library/import/read-import';
import { isWanted } from '../library/import/sources/unpack';
import type { Library } from '../library/library';
import { listLibraries, readStoredLibrary, saveLibrary } from '../library/library-store';
import { LIMITS, sizeText } from '../library/limits';
import type { Problem } from '../library/problem';
import type { SourceFile } from '../library/source-text';
import { compareLibraries } from './compare-libraries';
import type {
  ImporterAnswer,
  ImporterRequest,
  ImportPreview,
  NamedFile,
} from './importer-protocol';

const SHOWN = 200;
/** Told at most this often, so that telling takes no time of its own. */
const STEP_MS = 100;

interface Read {
  readonly reading: ImportReading;
  readonly library: Library;
}

/**
 * Reads, previews and saves imports for the options page. Ending the worker ends the import: nothing is written before
 * the person says so, and then in one transaction.
 */
export function createImporter(tell: (answer: ImporterAnswer) => void) {
  let read: Read | undefined;

  async function answer(request: ImporterRequest): Promise<ImporterAnswer | undefined> {
    if (request.kind === 'read') {
      read = await readFiles(request.files, tell);
      const replaces = await earlierImport(read.library);
      return { kind: 'preview', preview: await previewOf(read, replaces) };
    }
    if (read === undefined) return undefined;
    const moved = { ...read, library: addressed(read.library, request.address) };
    if (request.kind === 'save') return save(moved, request);
    return { kind: 'preview', preview: await previewOf(moved, request.replaces) };
  }

  return async (request: ImporterRequest): Promise<void> => {
    try {
      const said = await answer(request);
      if (said !== undefined) tell(said);
    } catch (error) {
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function readFiles(
  named: readonly NamedFile[],
  tell: (answer: ImporterAnswer) => void,
): Promise<Read> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const wanted = named.filter(({ path }) => isWanted(path) || /\.zip$/i.test(path));
  for (const { path, file } of wanted) {
    if (file.size > LIMITS.source)
      problems.push({ file: path, reason: `is larger than ${sizeText(LIMITS.source)}` });
    else files.push({ path, content: new Uint8Array(await file.arrayBuffer()) });
  }
  let told = 0;
  const reading = readImport(files, {
    now: new Date(),
    onProgress: (done, total) => {
      if (performance.now() - told < STEP_MS) return;
      told = performance.now();
      tell({ kind: 'progress', done, total });
    },
  });
  const { name, address, posts, phrases } = reading;
  const library = { id: '', name, ...address, posts, phrases };
  return { reading: { ...reading, problems: [...problems, ...reading.problems] }, library };
}

/** The library that was imported from the same site before, for then the person means to update it. */
async function earlierImport({ site }: Library): Promise<string | undefined> {
  const libraries = await listLibraries();
  return libraries.find((library) => library.site === site)?.id;
}

async function previewOf(
  { reading, library }: Read,
  replaces: string | undefined,
): Promise<ImportPreview> {
  const before = replaces === undefined ? undefined : await readStoredLibrary(replaces);
  const excluded: Record<string, number> = {};
  for (const { exclusion } of reading.excluded)
    excluded[exclusion] = (excluded[exclusion] ?? 0) + 1;
  return {
    format: reading.format,
    name: before?.name ?? library.name,
    address: { site: library.site, pattern: library.pattern },
    isSiteKnown: reading.isSiteKnown,
    count: library.posts.length,
    sample: library.posts.slice(0, SHOWN).map(({ id, title, url }) => ({ id, title, url })),
    excluded,
    problems: reading.problems.slice(0, SHOWN),
    problemCount: reading.problems.length,
    replaces: before?.id,
    changes: before && compareLibraries(before, library),
  };
}

async function save(
  { reading, library }: Read,
  { replaces, name }: Extract<ImporterRequest, { kind: 'save' }>,
): Promise<ImporterAnswer> {
  const id = replaces ?? crypto.randomUUID();
  await saveLibrary({ ...library, id, name }, reading.format);
  return { kind: 'saved', id, count: library.posts.length };
}
