import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { bundledLibrary } from './utils/library/bundled/bundled-library-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

// A browser on a busy machine loses a click now and then. Once more, and the reporter names the test.
const retry = 1;

export default defineConfig({
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    projects: [
      {
        // WxtVitest breaks the other projects when it stands at the root, and forwards no Vite plugin of wxt.config.ts.
        plugins: [await WxtVitest(), bundledLibrary()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          mockReset: true,
          // Hostile files are large, and a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two browsers a file: side by side they would fight for the focus and the cores.
          fileParallelism: false,
          retry,
        },
      },
      {
        resolve: { alias },
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry,
        },
      },
    ],
  },
});
