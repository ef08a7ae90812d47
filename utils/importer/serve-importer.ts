import { type FetchFile, fetchFile } from '../fetching/fetch-file';
import { fetchSource } from '../fetching/fetch-source';
import { politeFetch } from '../fetching/polite-fetch';
import { titleByPages } from '../fetching/title-by-pages';
import { addressed } from '../library/addressed';
import { readImport } from '../library/import/read-import';
import { isWanted } from '../library/import/sources/wanted';
import type { Library, LibraryAddress } from '../library/library';
import { LIMITS, sizeText } from '../library/limits';
import { type Problem, problemText } from '../library/problem';
import type { SourceFile } from '../library/read/source-text';
import { listLibraries } from '../library/store/library-store';
import { type SaveProgress, saveLibrary } from '../library/store/save-library';
import { answerRequests } from '../messaging/answer-requests';
import { sparingly } from '../messaging/sparingly';
import type {
  ImporterAnswer,
  ImporterRequest,
  ImportStep,
  NamedFile,
  ProgressThing,
} from './importer-protocol';
import { keepOlderPosts } from './keep-older-posts';
import { nothingFound } from './nothing-found';
import { previewOf, type Read } from './preview-of';

type Tell = (answer: ImporterAnswer) => void;

/** The person sees that it takes long, and can cancel. */
const MOST_WAIT = 60_000;

/**
 * Reads, previews and saves imports for the options page. Ending the worker ends the import: nothing is written before
 * the person says so, and then in one transaction.
 */
export function createImporter(tell: Tell, fetchOne: FetchFile = fetchFile) {
  const getFile = politeFetch(fetchOne, MOST_WAIT);
  let read: Read | undefined;

  async function begun(next: Read, where: string): Promise<ImporterAnswer> {
    if (next.library.posts.length === 0) {
      return { kind: 'failed', reason: nothingFound(next.reading, where) };
    }
    read = next;
    return lookedAt(next, await earlierImport(next.library));
  }

  async function answer(request: ImporterRequest): Promise<ImporterAnswer | undefined> {
    switch (request.kind) {
      case 'read':
        return begun(await readFiles(request.files, tell), whereIn(request.files));
      case 'fetch': {
        const fetched = await readWeb(request.url, tell, getFile);
        return 'kind' in fetched ? fetched : begun(fetched, `at ${request.url}`);
      }
      case 'fetch-pages':
        return read && begun(await withPages(read, tell, getFile), 'on these pages');
      case 'look':
        return read && lookedAt(moved(read, request.address), request.replaces);
      case 'save':
        return read && save(await settled(read, request), request, tell);
    }
  }

  return answerRequests(answer, tell);
}

async function lookedAt(read: Read, replaces: string | undefined): Promise<ImporterAnswer> {
  return {
    kind: 'preview',
    preview: await previewOf(await keepOlderPosts(read, replaces), replaces),
  };
}

function settled(
  read: Read,
  { address, replaces }: Extract<ImporterRequest, { kind: 'save' }>,
): Promise<Read> {
  return keepOlderPosts(moved(read, address), replaces);
}

/** The posts at an address that the person gives or confirms, so that the site is known from then on. */
function moved({ reading, library, ...rest }: Read, address: LibraryAddress): Read {
  const isNamedByHost = library.name === new URL(library.site).host;
  const name = isNamedByHost ? new URL(address.site).host : library.name;
  return {
    ...rest,
    reading: { ...reading, isSiteKnown: true },
    library: { ...addressed(library, address), name },
  };
}

function whereIn(files: readonly NamedFile[]): string {
  const [first] = files;
  return files.length === 1 && first ? `in ${first.path}` : `in these ${files.length} files`;
}

async function readFiles(named: readonly NamedFile[], tell: Tell): Promise<Read> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const wanted = named.filter(({ path }) => isWanted(path) || /\.zip$/i.test(path));
  for (const { path, file } of wanted) {
    if (file.size > LIMITS.source)
      problems.push({ file: path, reason: `is larger than ${sizeText(LIMITS.source)}` });
    else files.push({ path, content: new Uint8Array(await file.arrayBuffer()) });
  }
  return readAll(files, problems, tell);
}

/** What lies at an address, read; or what is to be said of it instead. */
async function readWeb(
  url: string,
  tell: Tell,
  getFile: FetchFile,
): Promise<Read | Extract<ImporterAnswer, { kind: 'choices' | 'failed' }>> {
  const onProgress = progress('sitemap', tell);
  const fetched = await fetchSource(url, { fetchFile: getFile, onProgress });
  switch (fetched.kind) {
    case 'files':
      return { ...readAll(fetched.files, fetched.problems, tell), source: fetched.source };
    case 'unchanged':
      return { kind: 'failed', reason: `${url} is unchanged.` };
    case 'choices':
    case 'failed':
      return fetched;
  }
}

function readAll(files: readonly SourceFile[], problems: readonly Problem[], tell: Tell): Read {
  const reading = readImport(files, { now: new Date(), onProgress: progress('post', tell) });
  const { name, address, posts, phrases } = reading;
  const library = { id: '', name, ...address, posts, phrases };
  return { reading: { ...reading, problems: [...problems, ...reading.problems] }, library };
}

async function withPages(read: Read, tell: Tell, getFile: FetchFile): Promise<Read> {
  const { reading, library, source } = read;
  if (source === undefined) return read;
  const titled = await titleByPages(library, {
    fetchFile: getFile,
    host: new URL(source.url).host,
    now: new Date(),
    onProgress: progress('page', tell),
  });
  // What was wrong with pages the last time is wrong again, or is mended.
  const said = new Set(titled.problems.map(problemText));
  const others = reading.problems.filter((problem) => !said.has(problemText(problem)));
  const problems = [...titled.problems, ...others];
  return {
    ...read,
    reading: { ...reading, problems },
    library: titled.library,
    readsPages: true,
    closedPages: titled.closed,
  };
}

function progress(things: ProgressThing, tell: Tell, step: ImportStep = 'read') {
  return sparingly((done, total) => tell({ kind: 'progress', step, done, total, things }));
}

/** The library that was imported from the same site before, for then the person means to update it. */
async function earlierImport({ site }: Library): Promise<string | undefined> {
  const libraries = await listLibraries();
  return libraries.find((library) => library.site === site && library.format !== 'bundled')?.id;
}

async function save(
  { reading, library, source, readsPages = false }: Read,
  { replaces, name }: Extract<ImporterRequest, { kind: 'save' }>,
  tell: Tell,
): Promise<ImporterAnswer> {
  const id = replaces ?? crypto.randomUUID();
  const told = { index: progress('post', tell, 'index'), save: progress('post', tell, 'save') };
  const onProgress: SaveProgress = (step, done, total) => told[step](done, total);
  await saveLibrary({ ...library, id, name }, { format: reading.format }, onProgress);
  const count = library.posts.length;
  return { kind: 'saved', id, count, ...(source && { source: { ...source, readsPages } }) };
}
