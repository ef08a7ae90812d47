import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureBrowser } from '../browsers/ensure-browser';
import { handOver } from './hand-over';
import { runTour } from './tour';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run build` does, without the shell that npm needs on Windows. */
async function build(): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  await run(process.execPath, [wxt, 'build'], { cwd: root });
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
