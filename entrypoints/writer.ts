import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createWriter } from '@/utils/content/writer';

/** Put into a frame by the background when a link is to be written there. */
export default defineUnlistedScript(() => {
  globalThis.linkloomWriter = createWriter(document);
});
