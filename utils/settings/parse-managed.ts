import * as v from 'valibot';
import { slugify } from '../library/slug';
import { parseParameters } from './link-rules';
import { parseHost } from './sites';

/** A post of a library that an administrator writes into the policy. */
export interface ManagedPost {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly keywords: readonly string[];
  /** ISO 8601 date, or ''. */
  readonly date: string;
  readonly language: string;
}

/** Where a managed library has its posts from: an address, or the policy itself. */
export type ManagedSource =
  | { readonly kind: 'feed' | 'sitemap'; readonly url: string }
  | { readonly kind: 'posts'; readonly posts: readonly ManagedPost[] };

/** A library that an administrator gives to everybody. */
export interface ManagedLibrary {
  readonly id: string;
  readonly name: string;
  readonly source: ManagedSource;
}

/** A tag as an administrator sets it. */
export interface ManagedTag {
  readonly name: string;
  readonly use?: boolean;
  readonly phrases?: readonly string[];
}

/** What an administrator set for all browsers of a team; what is absent is the person's own. */
export interface Managed {
  readonly libraries: readonly ManagedLibrary[];
  readonly tags: readonly ManagedTag[];
  readonly parameters: string | undefined;
  /** Hosts on which Linkloom does not run. */
  readonly sitesOff: readonly string[];
  /** What of the policy could not be taken, each a sentence. */
  readonly faults: readonly string[];
}

/** No policy at all. */
export const UNMANAGED: Managed = {
  libraries: [],
  tags: [],
  parameters: undefined,
  sitesOff: [],
  faults: [],
};

const PREFIX = 'managed-';

/** Whether a library came with the policy. */
export function isManagedLibrary(id: string): boolean {
  return id.startsWith(PREFIX);
}

const LIMITS = { libraries: 50, posts: 5_000, tags: 2_000, sites: 1_000 } as const;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100));
const text = v.optional(v.pipe(v.string(), v.maxLength(2_000)), '');
const texts = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))), v.maxLength(100));
const address = v.pipe(v.string(), v.maxLength(2_000), v.url(), v.regex(/^https?:/i));

const post: v.GenericSchema<unknown, ManagedPost> = v.object({
  url: address,
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1_000)),
  description: text,
  tags: v.optional(texts, []),
  keywords: v.optional(texts, []),
  date: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)), ''),
  language: v.optional(v.pipe(v.string(), v.regex(/^([a-z]{2,3})?$/)), ''),
});

const library: v.GenericSchema<unknown, ManagedLibrary> = v.pipe(
  v.union([
    v.object({ name, feed: address }),
    v.object({ name, sitemap: address }),
    v.object({ name, posts: v.pipe(v.array(post), v.maxLength(LIMITS.posts)) }),
  ]),
  v.transform((one) => ({
    id: `${PREFIX}${slugify(one.name)}`,
    name: one.name,
    source: sourceOf(one),
  })),
);

function sourceOf(
  one: { feed: string } | { sitemap: string } | { posts: readonly ManagedPost[] },
): ManagedSource {
  if ('feed' in one) return { kind: 'feed', url: one.feed };
  if ('sitemap' in one) return { kind: 'sitemap', url: one.sitemap };
  return { kind: 'posts', posts: one.posts };
}

const tag: v.GenericSchema<unknown, ManagedTag> = v.object({
  name,
  use: v.exactOptional(v.boolean()),
  phrases: v.exactOptional(texts),
});

const host = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((one) => parseHost(one).ok),
  v.transform((one) => {
    const parsed = parseHost(one);
    return parsed.ok ? parsed.host : one;
  }),
);

/** Reads a policy. What is wrong in it is left out and said, so that one slip does not take all from everybody. */
export function parseManaged(value: unknown): Managed {
  const policy = v.safeParse(v.record(v.string(), v.unknown()), value ?? {});
  if (!policy.success) return { ...UNMANAGED, faults: ['The policy is no set of named values.'] };
  const { libraries, tags, linkParameters, sitesOff } = policy.output;
  const found = {
    libraries: items('libraries', libraries, library, LIMITS.libraries),
    tags: items('tags', tags, tag, LIMITS.tags),
    sites: items('sitesOff', sitesOff, host, LIMITS.sites),
  };
  const own = distinct(found.libraries.items);
  const links = linkRule(linkParameters);
  return {
    libraries: own.items,
    tags: found.tags.items,
    parameters: links.parameters,
    sitesOff: found.sites.items,
    faults: [
      ...[found.libraries, found.tags, found.sites].flatMap(({ faults }) => faults),
      ...own.faults,
      ...links.faults,
    ],
  };
}

interface Items<T> {
  readonly items: readonly T[];
  readonly faults: readonly string[];
}

function items<T>(
  key: string,
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  most: number,
): Items<T> {
  if (value === undefined) return { items: [], faults: [] };
  if (!Array.isArray(value)) return { items: [], faults: [`“${key}” of the policy is no list.`] };
  const readings = value.slice(0, most).map((one: unknown) => v.safeParse(schema, one));
  const faults = readings.flatMap(({ issues }, at) =>
    issues ? [faultAt(key, at, issues[0])] : [],
  );
  const extra =
    value.length > most ? [`“${key}” of the policy has more than ${most} entries.`] : [];
  return {
    items: readings.flatMap((one) => (one.success ? [one.output] : [])),
    faults: [...faults, ...extra],
  };
}

function faultAt(key: string, at: number, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `Entry ${at + 1} of “${key}” of the policy is not right${path === null ? '' : ` at “${path}”`}.`;
}

/** Libraries are known by their names, so that what a person chose for one stays. */
function distinct(libraries: readonly ManagedLibrary[]): Items<ManagedLibrary> {
  const byId = new Map<string, ManagedLibrary>();
  const faults: string[] = [];
  for (const one of libraries) {
    if (byId.has(one.id)) faults.push(`The policy names the library “${one.name}” twice.`);
    else byId.set(one.id, one);
  }
  return { items: [...byId.values()], faults };
}

function linkRule(value: unknown): Pick<Managed, 'parameters' | 'faults'> {
  if (value === undefined) return { parameters: undefined, faults: [] };
  const parsed = typeof value === 'string' && value.length <= 500 && parseParameters(value);
  if (parsed !== false && parsed.ok) return { parameters: parsed.parameters, faults: [] };
  return {
    parameters: undefined,
    faults: ['“linkParameters” of the policy is not of the form name=value.'],
  };
}
