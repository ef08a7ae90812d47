import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The id that Chromium gives an unpacked extension: the start of its folder's SHA-256, with the
 * letters a to p for digits (GenerateIdForPath in extensions/common/extension_id.cc).
 */
export function extensionIdOf(folder: string): string {
  const path = realpathSync(folder);
  const bytes = Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...digits]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}

/** A browser profile in a folder of its own. */
export interface Profile {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A fresh profile with the extension's button pinned to the toolbar, where its badge can be seen. */
export async function makePinnedProfile(extension: string): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'linkloom-profile-'));
  const preferences = { extensions: { pinned_extensions: [extensionIdOf(extension)] } };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  // Windows lets go of a profile's files some time after the browser has ended.
  const patience = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
  return { folder, remove: () => rm(folder, patience) };
}
