import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ImporterRequest } from '@/utils/importer/importer-protocol';
import { createImporter } from '@/utils/importer/serve-importer';

/** Runs as a worker of the options page, so that reading many posts keeps nobody waiting. */
export default defineUnlistedScript(() => {
  const importer = createImporter((answer) => postMessage(answer));
  addEventListener('message', ({ data }: MessageEvent<ImporterRequest>) => void importer(data));
});
