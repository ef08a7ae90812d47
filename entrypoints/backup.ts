import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackupRequest } from '@/utils/backup/backup-protocol';
import { createBackupKeeper } from '@/utils/backup/serve-backup';

/** Runs as a worker of the options page, so that writing and reading all posts keeps nobody waiting. */
export default defineUnlistedScript(() => {
  const keeper = createBackupKeeper((answer) => postMessage(answer));
  addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => void keeper(data));
});
