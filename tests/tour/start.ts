import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureBrowser } from '../browsers/ensure-browser';
import { handOver } from './hand-over';
import { runTour } from './tour';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** WXT's own program, without the shell that `npx` needs on Windows. */
async function build(): Promise<void> {
  const wxt = join(dirname(createRequire(import.meta.url).resolve('wxt/package.json')), 'bin');
  await run(process.execPath, [join(wxt, 'wxt.mjs'), 'build'], { cwd: root });
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function start(): Promise<boolean> {
  console.log('Building Linkloom …');
  await build();
  const browser = await ensureBrowser('chromium');
  if (!browser.ok) {
    console.error(browser.reason);
    return false;
  }
  if (process.argv.includes('--tour') || !hasDisplay()) return runTour();
  await handOver();
  return true;
}

try {
  process.exitCode = (await start()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
