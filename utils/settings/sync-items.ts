import * as v from 'valibot';
import {
  SYNCED_PARTS,
  type SyncedEntries,
  type SyncedEntry,
  type SyncedPart,
} from './synced-settings';

/** What browsers take at most: 8,192 bytes an item with its key, 102,400 in all (Chrome's and Firefox's documented quotas). */
export const SYNC_LIMITS = { item: 8_000, all: 100_000 } as const;

/** Settings as items of the browsers' sync, and the parts that found no room in it. */
export interface SyncItems {
  readonly items: Readonly<Record<string, SyncedEntries>>;
  readonly leftOut: readonly SyncedPart[];
}

const encoder = new TextEncoder();

function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * Packs entries into items that fit the quotas, `tags:0`, `tags:1` and so on, each whole in itself. A part that does not
 * fit is left out as a whole, the greatest part, tags, first.
 */
export function packItems(parts: Readonly<Record<SyncedPart, SyncedEntries>>): SyncItems {
  const items = new Map<string, SyncedEntries>();
  const leftOut: SyncedPart[] = [];
  let used = 0;
  for (const part of SYNCED_PARTS) {
    const packed = packPart(part, parts[part]);
    const size = packed?.reduce((sum, [key, item]) => sum + key.length + sizeOf(item), 0) ?? 0;
    if (packed === undefined || used + size > SYNC_LIMITS.all) {
      leftOut.push(part);
      continue;
    }
    used += size;
    for (const [key, item] of packed) items.set(key, item);
  }
  return { items: Object.fromEntries(items), leftOut };
}

/** The items of a part; undefined where one entry is larger than an item may be. */
function packPart(
  part: SyncedPart,
  entries: SyncedEntries,
): readonly (readonly [string, SyncedEntries])[] | undefined {
  const groups: [string, SyncedEntry][][] = [];
  let room = 0;
  for (const [name, entry] of inOrder(entries)) {
    const size = sizeOf(name) + sizeOf(entry) + 2;
    if (size > SYNC_LIMITS.item) return undefined;
    if (size > room) {
      groups.push([]);
      room = SYNC_LIMITS.item;
    }
    room -= size;
    groups.at(-1)?.push([name, entry]);
  }
  return groups.map((group, at) => [`${part}:${at}`, Object.fromEntries(group)] as const);
}

/** Every browser packs the same entries in the same way. */
function inOrder(entries: SyncedEntries): readonly (readonly [string, SyncedEntry])[] {
  return Object.entries(entries).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const entriesSchema: v.GenericSchema<unknown, SyncedEntries> = v.record(
  v.string(),
  v.strictTuple([v.number(), v.nullable(v.record(v.string(), v.unknown()))]),
);

/** The entries of each part in what the browsers' sync holds. What is not ours is passed over. */
export function unpackItems(
  items: Readonly<Record<string, unknown>>,
): readonly (readonly [SyncedPart, SyncedEntries])[] {
  return Object.entries(items).flatMap(([key, item]) => {
    const part = SYNCED_PARTS.find((name) => key.startsWith(`${name}:`));
    const parsed = v.safeParse(entriesSchema, item);
    return part && parsed.success ? [[part, parsed.output] as const] : [];
  });
}

/** Whether a key is of an item of ours. */
export function isSyncItem(key: string): boolean {
  return SYNCED_PARTS.some((part) => key.startsWith(`${part}:`));
}
