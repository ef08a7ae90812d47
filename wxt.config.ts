import { defineConfig } from 'wxt';
import { bundledLibrary } from './utils/library/bundled-library-plugin';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [bundledLibrary()] }),
});
