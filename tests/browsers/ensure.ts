import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './debian';
import { ensureBrowser } from './ensure-browser';

/** What real mouse clicks and keys need, by command and Debian package. */
const desktopTools = [
  ['Xvfb', 'xvfb'],
  ['openbox', 'openbox'],
  ['xdotool', 'xdotool'],
] as const;

function isCommand(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** Gets both browsers; answers with the sentences that say what is missing. */
async function ensureBrowsers(): Promise<readonly string[]> {
  const reasons: string[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const browser = await ensureBrowser(name);
    if (!browser.ok) reasons.push(browser.reason);
  }
  return reasons;
}

/** The native right-click menu is tried on Linux only; elsewhere those tests skip and say so. */
async function ensureDesktop(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const missing = desktopTools.filter(([command]) => !isCommand(command));
  if (missing.length === 0) return [];
  const packages = missing.map(([, name]) => name);
  if (!canInstallPackages()) {
    return [`The tests with real mouse and keys need these packages: ${packages.join(', ')}.`];
  }
  await installPackages(packages);
  return [];
}

const reasons = [...(await ensureBrowsers()), ...(await ensureDesktop())];
for (const reason of reasons) console.error(reason);
process.exitCode = reasons.length === 0 ? 0 : 1;
