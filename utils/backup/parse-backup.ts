import { parseSources } from '../fetching/library-source';
import { LIMITS } from '../library/limits';
import { parseLibrary } from '../library/store/parse-library';
import { isRecord, parseText, parseTexts } from '../library/stored-values';
import { parseSettings } from '../settings/parse-settings';
import type { BackedUpLibrary, Backup } from './backup';

export type BackupReading =
  | { readonly ok: true; readonly backup: Backup }
  /** `reason` is a sentence for the person. */
  | { readonly ok: false; readonly reason: string };

/** Takes the lines of a back-up one after the other. */
export interface BackupParser {
  /** Takes a line; the sentence that says what is wrong with it, where something is. */
  readonly take: (line: string) => string | undefined;
  /** What the lines were, all in all. */
  readonly end: () => BackupReading;
}

const MOST_LIBRARIES = 200;
const VERSION = 1;

interface Draft {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly format: string;
  readonly count: number;
  readonly posts: unknown[];
}

type Header = Omit<Backup, 'libraries'> & { readonly libraries: ReadonlyMap<string, Draft> };

/**
 * Parses a back-up. Nothing of it is taken where any of it is wrong. Throws what JSON.parse throws where a line is no JSON.
 */
export function parseBackup(): BackupParser {
  let header: Header | undefined;
  return {
    take: (text) => {
      if (text.trim() === '') return undefined;
      const value: unknown = JSON.parse(text);
      if (header !== undefined) return addPosts(header, value);
      const reading = parseHeader(value);
      if (typeof reading === 'string') return reading;
      header = reading;
      return undefined;
    },
    end: () => (header === undefined ? refused('This file is empty.') : finish(header)),
  };
}

function parseHeader(value: unknown): Header | string {
  if (!isRecord(value)) return 'This file is not a back-up of Linkloom.';
  if (typeof value['version'] === 'number' && value['version'] > VERSION) {
    return 'This back-up comes from a newer Linkloom. Update Linkloom first.';
  }
  const settings = parseSettings(value['settings']);
  if (!settings.ok) return settings.reason;
  const off = parseTexts(value['off']);
  const libraries = parseFacts(value['libraries']);
  if (off === undefined || libraries === undefined) {
    return 'The libraries of this back-up are damaged.';
  }
  return { settings: settings.settings, sources: parseSources(value['sources']), off, libraries };
}

function parseFacts(value: unknown): ReadonlyMap<string, Draft> | undefined {
  if (!Array.isArray(value) || value.length > MOST_LIBRARIES) return undefined;
  const items: readonly unknown[] = value;
  const drafts = new Map<string, Draft>();
  for (const facts of items) {
    if (!isRecord(facts)) return undefined;
    const id = parseText(facts['id'], 200);
    const format = parseText(facts['format'], 200);
    const count = Number(facts['count']);
    if (!id || format === undefined || !(count <= LIMITS.posts) || drafts.has(id)) return undefined;
    drafts.set(id, { facts, format, count, posts: [] });
  }
  return drafts;
}

function addPosts({ libraries }: Header, value: unknown): string | undefined {
  const id = isRecord(value) ? parseText(value['library'], 200) : undefined;
  const draft = libraries.get(id ?? '');
  const posts: unknown = isRecord(value) ? value['posts'] : undefined;
  if (draft === undefined || !Array.isArray(posts)) {
    return 'Posts of this back-up belong to no library.';
  }
  if (draft.posts.length + posts.length > draft.count) {
    return 'This back-up has more posts than it says.';
  }
  for (const post of posts) draft.posts.push(post);
  return undefined;
}

function finish({ libraries: drafts, ...header }: Header): BackupReading {
  const libraries: BackedUpLibrary[] = [];
  for (const { facts, format, count, posts } of drafts.values()) {
    if (posts.length < count) return refused('This back-up ends too early: posts are missing.');
    const stored = parseLibrary({ ...facts, posts });
    if (!stored.ok) return refused(stored.reason);
    libraries.push({ library: stored.library, format });
  }
  return { ok: true, backup: { ...header, libraries } };
}

function refused(reason: string): BackupReading {
  return { ok: false, reason };
}
