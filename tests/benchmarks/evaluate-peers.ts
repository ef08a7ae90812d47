import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Method } from './evaluate-methods';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The peers, installed first where they are not: they are a package of their own. */
export async function loadPeers(): Promise<readonly Method[]> {
  installPeers();
  const { peers } = await import('./peers/peers.mjs');
  return peers;
}

/** npm writes the file when all is in place, so half an installation is begun again. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.error('Installing what Linkloom is measured against (npm ci in tests/benchmarks)');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in tests/benchmarks');
}
