import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '@/utils/content/start-content';

export default defineContentScript({
  // Registered by the background, so that a switched-off site gets not one byte.
  registration: 'runtime',
  main: () => startContent(window),
});
