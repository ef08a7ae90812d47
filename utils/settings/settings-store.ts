import { browser } from 'wxt/browser';
import { parseSettings } from './parse-settings';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const KEY = 'settings';

/** The stored settings, or the defaults where there are none or they cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/**
 * Changes the settings. Pages and the background may do so at the same time: a lock that all of
 * them share makes each change see the one before.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/**
 * Calls back with the settings and those before whenever they change, here or elsewhere, until the
 * returned function is called.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function settingsFrom(stored: unknown): Settings {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = parseSettings(stored);
  return parsed.ok ? parsed.settings : DEFAULT_SETTINGS;
}
