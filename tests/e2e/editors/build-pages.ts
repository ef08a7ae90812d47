import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
// Inside node_modules no tool of the project looks.
const output = `${here}node_modules/.cache/matrix`;
export const builtPages = `${output}/built`;

/** Modules that pages share are no pages: they are called what they make. */
const isShared = (name: string) =>
  name === 'page' || (/-(?:fields|editor)$/.test(name) && name !== 'medium-editor');

/** The names of the pages, one an editor. */
export async function pageNames(): Promise<readonly string[]> {
  const files = await readdir(`${here}pages`);
  return files.flatMap((file) => {
    const name = file.replace(/\.js$/, '');
    return name !== file && !isShared(name) ? [name] : [];
  });
}

const strictPolicy = `<meta http-equiv="Content-Security-Policy"
content="default-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types matrix">`;

function html(name: string): string {
  const policy = name === 'strict-policy' ? strictPolicy : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8">${policy}<title>${name}</title>
<style>body { font: 16px sans-serif } #editor { min-height: 200px } [contenteditable] { min-height: 60px }</style>
<div id="editor"></div><input id="elsewhere"><pre id="model"></pre>
<script type="module" src="../../../../pages/${name}.js"></script></html>`;
}

/** Bundles the pages with their editors. */
export async function buildPages(names: readonly string[]): Promise<void> {
  const sources = `${output}/source`;
  await rm(sources, { recursive: true, force: true });
  await mkdir(sources, { recursive: true });
  for (const name of names) await writeFile(`${sources}/${name}.html`, html(name));
  if (!existsSync(`${here}node_modules`)) {
    throw new Error('The editors are not installed: npm ci --prefix tests/e2e/editors');
  }
  if (names.includes('ckeditor4')) {
    await cp(`${here}node_modules/ckeditor4`, `${builtPages}/ckeditor4`, { recursive: true });
  }
  await build({
    configFile: false,
    root: here,
    base: '/',
    logLevel: 'error',
    define: { global: 'window', 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: builtPages,
      emptyOutDir: false,
      minify: false,
      chunkSizeWarningLimit: 100_000,
      rollupOptions: { input: names.map((name) => `${sources}/${name}.html`) },
    },
  });
}
