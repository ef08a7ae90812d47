import type { Managed } from './parse-managed';
import type { Settings, TagSetting } from './settings';

/** The person's settings with those of the administrator in their place. */
export function withManaged(own: Settings, managed: Managed): Settings {
  const { libraries, tags, sitesOff, parameters, faults } = managed;
  const count = libraries.length + tags.length + sitesOff.length + faults.length;
  if (count === 0 && parameters === undefined) return own;
  const set = tags.map(({ name, ...tag }): readonly [string, TagSetting] => {
    const { deleted: _, shownAs: __, ...mine } = entryOf(own.tags, name) ?? {};
    return [name, { ...mine, use: true, ...tag, added: true }];
  });
  const off = sitesOff.map((host) => [host, { ...entryOf(own.sites, host), off: true }] as const);
  return {
    ...own,
    tags: { ...own.tags, ...Object.fromEntries(set) },
    sites: { ...own.sites, ...Object.fromEntries(off) },
    links: parameters === undefined ? own.links : { parameters },
    managed: {
      tags: tags.map(({ name }) => name),
      sites: sitesOff,
      links: parameters !== undefined,
      faults,
    },
  };
}

/** Changed settings as they are the person's own: what is managed stays as she had it, for when it no longer is. */
export function withoutManaged(changed: Settings, own: Settings): Settings {
  const { managed, ...settings } = changed;
  if (!managed) return settings;
  return {
    ...settings,
    tags: restored(settings.tags, own.tags, managed.tags),
    sites: restored(settings.sites, own.sites, managed.sites),
    links: managed.links ? own.links : settings.links,
  };
}

function restored<T>(
  changed: Readonly<Record<string, T>>,
  own: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> {
  const entries = new Map(Object.entries(changed));
  for (const name of names) {
    const before = entryOf(own, name);
    if (before === undefined) entries.delete(name);
    else entries.set(name, before);
  }
  return Object.fromEntries(entries);
}

function entryOf<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
