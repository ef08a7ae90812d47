import { compareLibraries } from '../importer/compare-libraries';
import { listLibraries, readStoredLibrary } from '../library/library-store';
import { saveLibraries } from '../library/save-library';
import { isManagedLibrary } from '../settings/parse-managed';
import type { Settings } from '../settings/settings';
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

  async function answer(request: BackupRequest): Promise<BackupAnswer | undefined> {
    switch (request.kind) {
      case 'write':
        return write(request, tell);
      case 'read': {
        const reading = await readBackup(request.file, progress('read', tell));
        if (!reading.ok) return { kind: 'failed', reason: reading.reason };
        read = withoutOthers(reading.backup);
        return preview(read, request.settings);
      }
      case 'restore':
        return read && restore(read, tell);
    }
  }

  return async (request: BackupRequest): Promise<void> => {
    try {
      const said = await answer(request);
      if (said !== undefined) tell(said);
    } catch (error) {
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
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

async function preview(backup: Backup, settings: Settings): Promise<BackupAnswer> {
  const stored = (await listLibraries()).filter(isOwn);
  const ids = new Set(backup.libraries.map(({ library }) => library.id));
  const libraries: LibraryChange[] = [];
  for (const one of backup.libraries) libraries.push(await changeOf(one));
  return {
    kind: 'preview',
    preview: {
      libraries,
      staying: stored.filter(({ id }) => !ids.has(id)).map(({ name }) => name),
      settings: compareSettings(settings, backup.settings),
    },
  };
}

async function changeOf({ library }: BackedUpLibrary): Promise<LibraryChange> {
  const { name, posts } = library;
  const before = await readStoredLibrary(library.id);
  const changes = before && compareLibraries(before, library);
  return {
    name,
    count: posts.length,
    isNew: before === undefined,
    added: changes?.added.length ?? posts.length,
    changed: changes?.changed.length ?? 0,
    removed: changes?.removed.length ?? 0,
  };
}

async function restore(backup: Backup, tell: Tell): Promise<BackupAnswer> {
  const { settings, sources } = backup;
  const told = { index: progress('index', tell), save: progress('save', tell) };
  const entries = backup.libraries.map(({ library, format }) => {
    const language = settings.libraries[library.id]?.language;
    return { library, origin: { format, ...(language && { language }) } };
  });
  await saveLibraries(entries, {
    ...(backup.off && { off: backup.off }),
    onProgress: (step, done, total) => told[step](done, total),
  });
  return { kind: 'restored', settings, sources };
}

/** Told at most this often, so that telling takes no time of its own. */
const STEP_MS = 100;

function progress(
  step: Extract<BackupAnswer, { kind: 'progress' }>['step'],
  tell: Tell,
): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (performance.now() - told < STEP_MS) return;
    told = performance.now();
    tell({ kind: 'progress', step, done, total });
  };
}
