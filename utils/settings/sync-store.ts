import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { canonical } from './canonical';
import { mergeSettings, readOwnSettings, readTimes } from './settings-store';
import { isSyncItem, packItems, unpackItems } from './sync-items';
import { entriesOf, mergeEntries, type StampedSettings, SYNCED_PARTS } from './synced-settings';

/** Where local storage keeps how the last exchange went. */
const STATE = 'settings-sync';

const stateSchema = v.object({
  leftOut: v.array(v.picklist(SYNCED_PARTS)),
  failed: v.boolean(),
});

/** How the last exchange with the browser's sync went. */
export type SyncState = v.InferOutput<typeof stateSchema>;

/** Takes what other browsers have newer, and gives them what is newer here. Local storage keeps everything all along. */
export async function syncSettings(): Promise<void> {
  await navigator.locks.request('settings-sync', async () => {
    // What this version cannot read must not be written over.
    const state = (await takeNewer()) ? await giveNewer() : { leftOut: [], failed: true };
    await browser.storage.local.set({ [STATE]: state });
  });
}

async function takeNewer(): Promise<boolean> {
  const entries = unpackItems(await readItems());
  return mergeSettings((own) => {
    let merged: StampedSettings | undefined = own;
    for (const [part, items] of entries) merged = merged && mergeEntries(merged, part, items);
    return merged;
  });
}

async function giveNewer(): Promise<SyncState> {
  const [settings, times] = await Promise.all([readOwnSettings(), readTimes()]);
  const { items, leftOut } = packItems({
    links: entriesOf(settings, times, 'links'),
    sites: entriesOf(settings, times, 'sites'),
    tags: entriesOf(settings, times, 'tags'),
  });
  try {
    const stored = await readItems();
    const changed = Object.entries(items).filter(
      ([key, item]) => canonical(stored[key]) !== canonical(item),
    );
    // A part that found no room stays there as other browsers know it.
    const old = Object.keys(stored).filter(
      (key) => isSyncItem(key) && !(key in items) && !leftOut.some((part) => key.startsWith(part)),
    );
    if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
    if (old.length > 0) await browser.storage.sync.remove(old);
    return { leftOut: [...leftOut], failed: false };
  } catch {
    // The quota is full, or the browser has its sync switched off; the next change tries again.
    return { leftOut: [...leftOut], failed: true };
  }
}

async function readItems(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.sync.get(null);
}

/** Calls back when another browser of the person's changed settings. */
export function watchSync(onChange: () => Promise<void>): void {
  browser.storage.sync.onChanged.addListener(() => void onChange());
}

/** How the last exchange went; undefined before the first. */
export async function readSyncState(): Promise<SyncState | undefined> {
  const stored = (await browser.storage.local.get(STATE))[STATE];
  const parsed = v.safeParse(stateSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** Calls back when an exchange went otherwise than the one before, until the returned function is called. */
export function watchSyncState(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, STATE)) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
