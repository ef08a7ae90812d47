import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Ubuntu's browser packages are only doors to its snap store, which a container does not have. */
function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release);
}

/** Whether packages can be installed here without asking anyone. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isDebian();
}

/** Installs Debian packages, saying so in a line. Throws with apt's own words where that fails. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing with apt-get: ${packages.join(', ')} (once; this can take a minute).`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limits = { env, maxBuffer: 64 * 1024 * 1024 };
  await run('apt-get', ['update', '-qq'], limits);
  const options = ['install', '-y', '-qq', '--no-install-recommends'];
  await run('apt-get', [...options, ...packages], limits);
}
