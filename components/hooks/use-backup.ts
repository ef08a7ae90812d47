import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { BackupAnswer, BackupRequest } from '@/utils/backup/backup-protocol';
import { readSources, updateSource } from '@/utils/browser/source-store';
import { readOwnSettings, updateSettings } from '@/utils/settings/settings-store';
import { type BackupView, nextBackupView } from '../options/backup-view';
import { downloadFile } from './download-file';
import { tellLibrariesChanged } from './library-changes';

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
  const worker = useRef<Worker | undefined>(undefined);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const take = async (answer: BackupAnswer) => {
    const isOver = answer.kind !== 'progress' && answer.kind !== 'preview';
    if (isOver) end();
    try {
      await finish(answer);
      dispatch({ kind: 'answered', answer });
    } catch {
      dispatch({ kind: 'halved' });
    }
  };
  const start = (request: BackupRequest) => {
    end();
    worker.current = startWorker(request, (answer) => void take(answer));
  };
  const write = async () => {
    dispatch({ kind: 'began', step: 'write' });
    const [settings, sources] = await Promise.all([readOwnSettings(), readSources()]);
    start({ kind: 'write', settings, sources });
  };
  const read = async (file: File) => {
    dispatch({ kind: 'began', step: 'read' });
    start({ kind: 'read', file, settings: await readOwnSettings() });
  };
  const restore = () => {
    dispatch({ kind: 'began', step: 'index' });
    worker.current?.postMessage({ kind: 'restore' } satisfies BackupRequest);
  };
  const cancel = () => {
    end();
    dispatch({ kind: 'cancelled' });
  };
  return [view, { write, read, restore, cancel }];
}

function startWorker(request: BackupRequest, onAnswer: (answer: BackupAnswer) => void): Worker {
  const worker = new Worker('/backup.js');
  worker.onmessage = ({ data }: MessageEvent<BackupAnswer>) => onAnswer(data);
  worker.onerror = () => onAnswer({ kind: 'failed', reason: 'The back-up stopped.' });
  worker.postMessage(request);
  return worker;
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
