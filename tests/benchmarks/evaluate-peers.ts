import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Method } from './evaluate-methods';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The peers, installed first where they are not: they are a package of their own. */
export async function loadPeers(): Promise<readonly Method[]> {
  if (!existsSync(`${folder}node_modules/minisearch`)) {
    console.error('Installing what Linkloom is measured against (npm ci in tests/benchmarks)');
    const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('npm ci failed in tests/benchmarks');
  }
  const { peers } = await import('./peers/peers.mjs');
  return peers;
}
