import { compareLibraries } from '../importer/compare-libraries';
import type { Library } from '../library/library';
import { listLibraries, readStoredLibrary } from '../library/store/library-store';
import { saveLibraries } from '../library/store/save-library';
import { answerRequests } from '../messaging/answer-requests';
import { sparingly } from '../messaging/sparingly';
import { isManagedLibrary } from '../settings/parse-managed';
import type { BackedUpLibrary, Backup } from './backup';
import type { BackupAnswer, BackupRequest, LibraryChange } from './backup-protocol';
import { compareSettings } from './compare-settings';
import { readBackup } from './read-backup';
import { writeBackup } from './write-backup';

type Tell = (answer: BackupAnswer) => void;

/**
 * Writes and restores back-ups for the options page. Nothing is stored before the person says so, and then all libraries
 * in one transaction.
 */
export function createBackupKeeper(tell: Tell) {
  let read: Backup | undefined;
  /** Those of its libraries that are stored already as they are. */
  let same: ReadonlySet<string> = new Set();

  async function answer(request: BackupRequest): Promise<BackupAnswer | undefined> {
    switch (request.kind) {
      case 'write':
        return write(request, tell);
      case 'read': {
        const reading = await readBackup(request.file, progress('read', tell));
        if (!reading.ok) return { kind: 'failed', reason: reading.reason };
        read = withoutOthers(reading.backup);
        const { changes, staying } = await compareStored(read);
        same = new Set(changes.filter(({ isSame }) => isSame).map(({ id }) => id));
        const settings = compareSettings(request.settings, read.settings);
        return { kind: 'preview', preview: { libraries: changes, staying, settings } };
      }
      case 'restore':
        return read && restore(read, same, tell);
    }
  }

  return answerRequests(answer, tell);
}

/** Libraries that come with Linkloom or with a policy come back by themselves. */
function isOwn({ id, format }: { readonly id: string; readonly format: string }): boolean {
  return format !== 'bundled' && !isManagedLibrary(id);
}

function withoutOthers(backup: Backup): Backup {
  const libraries = backup.libraries.filter(({ library, format }) =>
    isOwn({ id: library.id, format }),
  );
  return { ...backup, libraries };
}

async function write(
  { settings, sources }: Extract<BackupRequest, { kind: 'write' }>,
  tell: Tell,
): Promise<BackupAnswer> {
  const stored = await listLibraries();
  const own = stored.filter(isOwn);
  const onProgress = progress('write', tell);
  const libraries: BackedUpLibrary[] = [];
  for (const [at, { id, name, format }] of own.entries()) {
    onProgress(at, own.length);
    const library = await readStoredLibrary(id);
    // A back-up that lacks a library without a word would be worse than none.
    if (library === undefined) throw new Error(`“${name}” can’t be read. Import or remove it.`);
    libraries.push({ library, format });
  }
  const off = stored.filter(({ isOn }) => !isOn).map(({ id }) => id);
  const lines = [...writeBackup({ settings, sources, off, libraries }, new Date())];
  const file = new Blob(lines, { type: 'application/jsonl' });
  return { kind: 'written', file, libraries: own.length };
}

interface StoredChange extends LibraryChange {
  readonly id: string;
  /** Whether nothing at all would be another. */
  readonly isSame: boolean;
}

async function compareStored(backup: Backup): Promise<{
  readonly changes: readonly StoredChange[];
  readonly staying: readonly string[];
}> {
  const stored = (await listLibraries()).filter(isOwn);
  const ids = new Set(backup.libraries.map(({ library }) => library.id));
  const changes: StoredChange[] = [];
  for (const one of backup.libraries) changes.push(await changeOf(one));
  return { changes, staying: stored.filter(({ id }) => !ids.has(id)).map(({ name }) => name) };
}

async function changeOf({ library }: BackedUpLibrary): Promise<StoredChange> {
  const { id, name, posts } = library;
  const before = await readStoredLibrary(id);
  const changes = before && compareLibraries(before, library);
  const added = changes?.added.length ?? posts.length;
  const changed = changes?.changed.length ?? 0;
  const removed = changes?.removed.length ?? 0;
  const isSame =
    before !== undefined && added + changed + removed === 0 && factsOf(before) === factsOf(library);
  return { id, name, count: posts.length, isNew: !before, added, changed, removed, isSame };
}

const factsOf = ({ name, site, pattern, phrases }: Library): string =>
  JSON.stringify([name, site, pattern, Object.entries(phrases).toSorted()]);

async function restore(
  backup: Backup,
  same: ReadonlySet<string>,
  tell: Tell,
): Promise<BackupAnswer> {
  const { settings, sources } = backup;
  const told = { index: progress('index', tell), save: progress('save', tell) };
  // Indexing a large library takes a minute, and one that is the same has its index.
  const others = backup.libraries.filter(({ library }) => !same.has(library.id));
  const entries = others.map(({ library, format }) => {
    const language = settings.libraries[library.id]?.language;
    return { library, origin: { format, ...(language && { language }) } };
  });
  await saveLibraries(entries, {
    ...(backup.off && { off: backup.off }),
    onProgress: (step, done, total) => told[step](done, total),
  });
  return { kind: 'restored', settings, sources };
}

function progress(step: Extract<BackupAnswer, { kind: 'progress' }>['step'], tell: Tell) {
  return sparingly((done, total) => tell({ kind: 'progress', step, done, total }));
}
