import { browser } from 'wxt/browser';
import { withManaged, withoutManaged } from './apply-managed';
import { readManaged, watchManaged } from './managed-store';
import { parseSettings } from './parse-settings';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import {
  type ChangeTimes,
  parseTimes,
  type StampedSettings,
  stampChanges,
} from './synced-settings';

const KEY = 'settings';
/** When each entry was changed last, so that of two browsers the newer one wins. */
const TIMES = 'settings-times';

/** The settings as they count, those of an administrator among them; the defaults where none can be read. */
export async function readSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([readOwnSettings(), readManaged()]);
  return withManaged(own, managed);
}

/** The settings that the person made herself, as she would take them elsewhere. */
export async function readOwnSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/** When the person's settings were changed. */
export async function readTimes(): Promise<ChangeTimes> {
  return parseTimes((await browser.storage.local.get(TIMES))[TIMES]);
}

/** A change that would leave settings which could not be read again. The message says what is too much. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Changes the settings. Pages and the background may do so at the same time: a lock that all of
 * them share makes each change see the one before. What is managed stays as it is.
 * @throws SettingsError where nothing was changed.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const [own, managed, times] = await Promise.all([
      readOwnSettings(),
      readManaged(),
      readTimes(),
    ]);
    const changed = withoutManaged(change(withManaged(own, managed)), own);
    const parsed = parseSettings(changed);
    if (!parsed.ok) throw new SettingsError(parsed.reason);
    const stamped = stampChanges(times, own, changed, Date.now());
    await browser.storage.local.set({ [KEY]: changed, [TIMES]: stamped });
    return withManaged(changed, managed);
  });
}

/** Stores what another browser of the person's has newer; false where it cannot be read. */
export async function mergeSettings(
  merge: (own: StampedSettings) => StampedSettings | undefined,
): Promise<boolean> {
  return navigator.locks.request(KEY, async () => {
    const own = { settings: await readOwnSettings(), times: await readTimes() };
    const merged = merge(own);
    if (merged && merged !== own) {
      await browser.storage.local.set({ [KEY]: merged.settings, [TIMES]: merged.times });
    }
    return merged !== undefined;
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
    if (!change) return;
    const [now, before] = [settingsFrom(change.newValue), settingsFrom(change.oldValue)];
    void readManaged().then((managed) =>
      onChange(withManaged(now, managed), withManaged(before, managed)),
    );
  };
  browser.storage.local.onChanged.addListener(listener);
  const stop = watchManaged((managed, before) => {
    void readOwnSettings().then((own) =>
      onChange(withManaged(own, managed), withManaged(own, before)),
    );
  });
  return () => {
    stop();
    browser.storage.local.onChanged.removeListener(listener);
  };
}

function settingsFrom(stored: unknown): Settings {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = parseSettings(stored);
  return parsed.ok ? parsed.settings : DEFAULT_SETTINGS;
}
