import * as v from 'valibot';
import { LINK_FORMATS } from '../insert/link';
import { parseAddress } from '../library/address';
import { LIBRARY_COLOURS } from '../library/library-colour';
import { parseParameters } from './link-rules';
import { MOST } from './most';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { parseHost } from './sites';

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** `reason` is a sentence for the person. */
  | { readonly ok: false; readonly reason: string };

const text = v.pipe(v.string(), v.maxLength(MOST.text));
const texts = v.pipe(v.array(text), v.maxLength(MOST.phrases));

// Ids of posts may be addresses.
const postId = v.pipe(v.string(), v.maxLength(2500));

function entries<T extends v.GenericSchema>(key: v.GenericSchema<string, string>, value: T) {
  return v.optional(v.pipe(v.record(key, value), v.maxEntries(MOST.entries)), {});
}

const tag = v.object({
  use: v.exactOptional(v.boolean()),
  phrases: v.exactOptional(texts),
  shownAs: v.exactOptional(text),
  deleted: v.exactOptional(v.boolean()),
  added: v.exactOptional(v.boolean()),
  postIds: v.exactOptional(v.pipe(v.array(postId), v.maxLength(50_000))),
});

const host = v.pipe(
  text,
  v.check((name) => {
    const parsed = parseHost(name);
    return parsed.ok && parsed.host === name;
  }, 'it is no host name, such as example.com'),
);

const site = v.object({
  off: v.exactOptional(v.boolean()),
  format: v.exactOptional(v.picklist(LINK_FORMATS)),
});

const library = v.pipe(
  v.object({
    site: v.exactOptional(text),
    pattern: v.exactOptional(text),
    colour: v.exactOptional(v.picklist(LIBRARY_COLOURS)),
    language: v.exactOptional(v.pipe(text, v.regex(/^[a-z]{2,3}$/))),
  }),
  v.check(
    (value) => !('site' in value || 'pattern' in value) || parseAddress(value).ok,
    'no page can have this address',
  ),
);

const post = v.object({
  phrases: v.exactOptional(texts),
  never: v.exactOptional(v.boolean()),
});

const links = v.object({
  parameters: v.pipe(
    text,
    v.check((value) => parseParameters(value).ok, 'parameters are of the form name=value'),
  ),
});

const schema: v.GenericSchema<unknown, Settings> = v.object({
  version: v.literal(DEFAULT_SETTINGS.version),
  tags: entries(text, tag),
  libraries: entries(text, library),
  order: v.optional(v.pipe(v.array(text), v.maxLength(1000)), []),
  posts: entries(postId, post),
  sites: entries(host, site),
  links: v.optional(links, DEFAULT_SETTINGS.links),
});

/** One step for each past version, oldest first: the first makes version 2 of version 1. */
const MIGRATIONS: readonly ((settings: object) => object)[] = [];

/**
 * Reads settings from storage or from a file. Older versions are migrated; unknown keys are
 * dropped; anything that is there but wrong fails as a whole, so that nothing is half taken.
 */
export function parseSettings(value: unknown): ParsedSettings {
  const version = v.safeParse(v.object({ version: v.pipe(v.number(), v.integer()) }), value);
  if (!version.success || version.output.version < 1) {
    return { ok: false, reason: 'These are not Linkloom settings: they name no version.' };
  }
  if (version.output.version > DEFAULT_SETTINGS.version) {
    return {
      ok: false,
      reason: 'These settings come from a newer Linkloom. Update Linkloom first.',
    };
  }
  const steps = MIGRATIONS.slice(version.output.version - 1);
  const migrated = steps.reduce((settings, step) => step(settings), Object(value));
  const parsed = v.safeParse(schema, migrated);
  if (parsed.success) return { ok: true, settings: parsed.output };
  return { ok: false, reason: faultSentence(parsed.issues[0]) };
}

function faultSentence(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'settings';
  if (issue.kind === 'schema') {
    return `“${path}” should be ${issue.expected ?? 'something else'}, not ${issue.received}.`;
  }
  return `“${path}” is not right: ${issue.message}.`;
}
