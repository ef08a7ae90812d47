import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

const manifest = {
  manifest_version: 3,
  name: 'Linkloom editor matrix',
  version: '1.0',
  browser_specific_settings: {
    gecko: { id: 'matrix@linkloom.example', data_collection_permissions: { required: ['none'] } },
  },
  host_permissions: ['<all_urls>'],
  content_scripts: [
    {
      matches: ['<all_urls>'],
      js: ['content.js'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
    },
  ],
};

/** An extension whose content script is the room and nothing else. Its folder. */
export async function buildExtension(): Promise<string> {
  const outDir = `${here}node_modules/.cache/matrix/extension`;
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: `${here}content-script.ts`,
        name: 'matrix',
        formats: ['iife'],
        fileName: () => 'content.js',
      },
    },
  });
  await writeFile(`${outDir}/manifest.json`, JSON.stringify(manifest));
  return outDir;
}
