import type { Settings } from '@/utils/settings/settings';

/**
 * Takes back what changed between two states of the settings, and leaves what has changed since:
 * an entry is put back only where the change touched it.
 */
export function undoChange(settings: Settings, before: Settings, after: Settings): Settings {
  return {
    ...settings,
    tags: undoEntries(settings.tags, before.tags, after.tags),
    libraries: undoEntries(settings.libraries, before.libraries, after.libraries),
    order: isSame(before.order, after.order) ? settings.order : before.order,
    posts: undoEntries(settings.posts, before.posts, after.posts),
    sites: undoEntries(settings.sites, before.sites, after.sites),
    links: isSame(before.links, after.links) ? settings.links : before.links,
  };
}

type Entries<T> = Readonly<Record<string, T>>;

function undoEntries<T>(current: Entries<T>, before: Entries<T>, after: Entries<T>): Entries<T> {
  const old = new Map(Object.entries(before));
  const entries = new Map(Object.entries(current));
  for (const [name, value] of Object.entries(after)) {
    if (!old.has(name)) entries.delete(name);
    else if (isSame(old.get(name), value)) old.delete(name);
  }
  for (const [name, value] of old) entries.set(name, value);
  return Object.fromEntries(entries);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
