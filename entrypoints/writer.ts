import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createWriter } from '@/utils/content/writer';

/** Put into a frame by the background when a link is to be written there. */
export default defineUnlistedScript(() => {
  // It is put there anew for each call, and the one before takes along what it knows of.
  globalThis.linkloomWriter?.hide();
  globalThis.linkloomWriter = createWriter(document);
});
