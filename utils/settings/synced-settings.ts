import * as v from 'valibot';
import { canonical } from './canonical';
import { parseSettings } from './parse-settings';
import { DEFAULT_SETTINGS, type Settings, type SiteSetting, type TagSetting } from './settings';

/** When the entries of the settings that browsers share were changed last, in milliseconds since 1970. */
export interface ChangeTimes {
  readonly tags: Readonly<Record<string, number>>;
  readonly sites: Readonly<Record<string, number>>;
  /** Of the one link rule there is, under ''. */
  readonly links: Readonly<Record<string, number>>;
}

export const NO_TIMES: ChangeTimes = { tags: {}, sites: {}, links: {} };

/** The parts of the settings that browsers share. Posts and libraries are each browser's own. */
export const SYNCED_PARTS = ['links', 'sites', 'tags'] as const;
export type SyncedPart = (typeof SYNCED_PARTS)[number];

/** An entry with the time of its change; null where it was taken away. */
export type SyncedEntry = readonly [time: number, setting: object | null];
export type SyncedEntries = Readonly<Record<string, SyncedEntry>>;

/** Before times were kept. Whatever is changed from then on is newer. */
const ONCE = 1;

const times = v.optional(v.record(v.string(), v.number()), {});
const timesSchema = v.object({ tags: times, sites: times, links: times });

/** Stored times, or none where they cannot be read: then what other browsers have is newer. */
export function parseTimes(value: unknown): ChangeTimes {
  const parsed = v.safeParse(timesSchema, value);
  return parsed.success ? parsed.output : NO_TIMES;
}

/** The times with those of the entries that differ between two states of the settings. */
export function stampChanges(
  times: ChangeTimes,
  before: Settings,
  after: Settings,
  now: number,
): ChangeTimes {
  const stamp = (part: SyncedPart) => ({
    ...times[part],
    ...Object.fromEntries(changed(before, after, part).map((name) => [name, now])),
  });
  return { tags: stamp('tags'), sites: stamp('sites'), links: stamp('links') };
}

function changed(before: Settings, after: Settings, part: SyncedPart): readonly string[] {
  const [old, own] = [sharedPart(before, part), sharedPart(after, part)];
  return [...new Set([...old.keys(), ...own.keys()])].filter(
    (name) => canonical(old.get(name)) !== canonical(own.get(name)),
  );
}

/** What browsers share of a part. Which posts got a tag by hand is not in it: ids of posts are a browser's own. */
function sharedPart(settings: Settings, part: SyncedPart): ReadonlyMap<string, object> {
  switch (part) {
    case 'links':
      return new Map([['', settings.links]]);
    case 'sites':
      return new Map(Object.entries(settings.sites));
    case 'tags':
      return new Map(Object.entries(settings.tags).map(([name, tag]) => [name, withoutPosts(tag)]));
  }
}

function withoutPosts({ postIds: _, ...tag }: TagSetting): TagSetting {
  return tag;
}

/** What a browser tells the others of a part: its entries, and those that it took away. */
export function entriesOf(settings: Settings, times: ChangeTimes, part: SyncedPart): SyncedEntries {
  const own = sharedPart(settings, part);
  const isDefault = (setting: object) =>
    part === 'links' && canonical(setting) === canonical(DEFAULT_SETTINGS.links);
  const there = [...own]
    .filter(([name, setting]) => Object.hasOwn(times[part], name) || !isDefault(setting))
    .map(([name, setting]): readonly [string, SyncedEntry] => [
      name,
      [times[part][name] ?? ONCE, setting],
    ]);
  const gone = Object.entries(times[part])
    .filter(([name]) => !own.has(name))
    .map(([name, time]): readonly [string, SyncedEntry] => [name, [time, null]]);
  return Object.fromEntries([...there, ...gone]);
}

/** Settings with the times of their changes. */
export interface StampedSettings {
  readonly settings: Settings;
  readonly times: ChangeTimes;
}

/**
 * The settings with the entries that are newer elsewhere; the very same ones where none is. Undefined where they cannot be
 * read: another version of Linkloom may know what this one does not.
 */
export function mergeEntries(
  own: StampedSettings,
  part: SyncedPart,
  entries: SyncedEntries,
): StampedSettings | undefined {
  const known = entriesOf(own.settings, own.times, part);
  const newer = Object.entries(entries).filter(([name, entry]) => isNewer(entry, known[name]));
  if (newer.length === 0) return own;
  const merged = newer.reduce(
    (sum, [name, [, setting]]) => withEntry(sum, part, name, setting),
    own.settings,
  );
  const parsed = parseSettings(merged);
  if (!parsed.ok) return undefined;
  const stamps = Object.fromEntries(newer.map(([name, [time]]) => [name, time]));
  const times = { ...own.times, [part]: { ...own.times[part], ...stamps } };
  return { settings: parsed.settings, times };
}

/** Of two that were changed at one time all browsers must choose the same one, or they would go on telling each other. */
function isNewer(entry: SyncedEntry, known: SyncedEntry | undefined): boolean {
  if (!known || entry[0] !== known[0]) return entry[0] > (known?.[0] ?? 0);
  return canonical(entry[1]) > canonical(known[1]);
}

// What comes from elsewhere is parsed as a whole before it counts.
function withEntry(
  settings: Settings,
  part: SyncedPart,
  name: string,
  setting: object | null,
): Settings {
  if (part === 'links') return { ...settings, links: { ...DEFAULT_SETTINGS.links, ...setting } };
  if (part === 'sites') {
    const { [name]: _, ...others } = settings.sites;
    return { ...settings, sites: setting ? { ...others, [name]: setting as SiteSetting } : others };
  }
  const { [name]: old, ...others } = settings.tags;
  const posts = old?.postIds ? { postIds: old.postIds } : {};
  const kept = setting ? { [name]: { ...setting, ...posts } } : {};
  return { ...settings, tags: { ...others, ...kept } };
}
