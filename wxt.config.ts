import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { bundledLibrary } from './utils/library/bundled/bundled-library-plugin';
import { safeFrontMatter } from './utils/library/read/safe-front-matter-plugin';

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** What runs in web pages. The polyfill would be a quarter of it, for calls that give promises in every browser by themselves. */
const IN_PAGES = ['content', 'writer'];
const BROWSER_ITSELF = { resolve: { alias: { 'wxt/browser': '@wxt-dev/browser' } } };

/** What new add-ons for Firefox must say of themselves. */
const FIREFOX = {
  gecko: {
    id: 'linkloom@leadcraftr.com',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const isInPages = entrypoints.every(({ name }) => IN_PAGES.includes(name));
      if (isInPages) Object.assign(config, mergeConfig(config, BROWSER_ITSELF));
    },
  },
  vite: () => ({
    plugins: [bundledLibrary(), safeFrontMatter()],
    // Vite's polyfill fetches modules; every browser we support preloads them itself.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('utils/content/bare-context.ts', import.meta.url),
        ),
      },
    },
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Linkloom',
    description:
      'Finds the posts of your own library that fit the page or draft in front of you, and puts the link in.',
    // Every permission is explained in the README's table; a test compares the two.
    permissions: ['storage', 'scripting', 'contextMenus', 'clipboardWrite', 'alarms'],
    host_permissions: WEB_PAGES,
    action: { default_title: 'Linkloom' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'insert-best': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Insert a link to the best post',
      },
    },
    ...(browser === 'firefox'
      ? // Firefox reads policies without a schema.
        { browser_specific_settings: FIREFOX }
      : // URL.parse and the options of registerContentScripts are there from 126 on.
        { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
