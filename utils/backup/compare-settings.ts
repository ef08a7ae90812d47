import type { Settings } from '../settings/settings';

const PARTS = ['tags', 'libraries', 'posts', 'sites'] as const;

/** How many entries of each part of the settings would be others. */
export type SettingsChanges = Readonly<Record<(typeof PARTS)[number], number>> & {
  readonly links: boolean;
  /** Whether the libraries would stand in another order. */
  readonly order: boolean;
};

/** What a person's settings would be after, compared with what they are. */
export function compareSettings(before: Settings, after: Settings): SettingsChanges {
  const [tags = 0, libraries = 0, posts = 0, sites = 0] = PARTS.map((part) =>
    countDifferent(before[part], after[part]),
  );
  return {
    tags,
    libraries,
    posts,
    sites,
    links: !isSame(before.links, after.links),
    order: before.order.join(' ') !== after.order.join(' '),
  };
}

type Entries = Readonly<Record<string, object>>;

function countDifferent(before: Entries, after: Entries): number {
  const old = new Map(Object.entries(before));
  const own = new Map(Object.entries(after));
  const names = new Set([...old.keys(), ...own.keys()]);
  return [...names].filter((name) => !isSame(old.get(name), own.get(name))).length;
}

/** Keys may stand in another order after a file was read. */
function isSame(one: object | undefined, other: object | undefined): boolean {
  const text = (value: object | undefined) =>
    JSON.stringify(value && Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
