import { useReducer } from 'preact/hooks';
import type { BackupAnswer, BackupRequest } from '@/utils/backup/backup-protocol';
import { readSources, updateSource } from '@/utils/browser/source-store';
import { readOwnSettings, updateSettings } from '@/utils/settings/settings-store';
import { type BackupView, nextBackupView } from '../options/backup/backup-view';
import { downloadFile } from './download-file';
import { tellLibrariesChanged } from './library-changes';
import { useWorker } from './use-worker';

/** What a person can do with back-ups. */
export interface BackupActions {
  readonly write: () => Promise<void>;
  /** Reads a back-up and shows what restoring it would change. */
  readonly read: (file: File) => Promise<void>;
  readonly restore: () => void;
  readonly cancel: () => void;
}

/** Writing and restoring back-ups, in a worker that lives as long as it takes. */
export function useBackup(): readonly [BackupView, BackupActions] {
  const [view, dispatch] = useReducer(nextBackupView, { state: 'idle' });
  const take = async (answer: BackupAnswer) => {
    const isOver = answer.kind !== 'progress' && answer.kind !== 'preview';
    if (isOver) worker.end();
    try {
      await finish(answer);
      dispatch({ kind: 'answered', answer });
    } catch {
      dispatch({ kind: 'halved' });
    }
  };
  const worker = useWorker<BackupRequest, BackupAnswer>({
    script: '/backup.js',
    stopped: 'The back-up stopped.',
    take: (answer) => void take(answer),
  });
  const write = async () => {
    dispatch({ kind: 'began', step: 'write' });
    const [settings, sources] = await Promise.all([readOwnSettings(), readSources()]);
    worker.begin({ kind: 'write', settings, sources });
  };
  const read = async (file: File) => {
    dispatch({ kind: 'began', step: 'read' });
    worker.begin({ kind: 'read', file, settings: await readOwnSettings() });
  };
  const restore = () => {
    dispatch({ kind: 'began', step: 'index' });
    worker.ask({ kind: 'restore' });
  };
  const cancel = () => {
    worker.end();
    dispatch({ kind: 'cancelled' });
  };
  return [view, { write, read, restore, cancel }];
}

/** What is the page's to do with an answer: a worker has neither downloads nor settings. */
async function finish(answer: BackupAnswer): Promise<void> {
  if (answer.kind === 'written') {
    downloadFile(`linkloom-backup-${new Date().toISOString().slice(0, 10)}.jsonl`, answer.file);
  }
  if (answer.kind !== 'restored') return;
  const { settings, sources } = answer;
  await updateSettings(() => settings);
  for (const [id, source] of Object.entries(sources)) await updateSource(id, () => source);
  await tellLibrariesChanged();
}
