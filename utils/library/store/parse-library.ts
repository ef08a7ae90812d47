import { parseAddress } from '../address';
import type { Library } from '../library';
import type { Post } from '../post';
import { isRecord, parseText, parseTexts } from '../stored-values';
import { parsePost } from './parse-post';

/** A stored library, found right or refused with a sentence. */
export type StoredLibraryReading =
  | { readonly ok: true; readonly library: Library }
  | { readonly ok: false; readonly reason: string };

const MAX_POSTS = 50_000;
const MAX_TAGS = 10_000;
const MAX_NAME = 200;

/** Parses a library that was stored or backed up. All or nothing: one wrong post refuses it. */
export function parseLibrary(value: unknown): StoredLibraryReading {
  if (!isRecord(value)) return refused('This is not a library.');
  const id = parseText(value['id'], MAX_NAME);
  const name = parseText(value['name'], MAX_NAME);
  if (!id || !name) return refused('The library has no id or no name.');
  const address = parseAddress(value);
  if (!address.ok) return refused(address.reason);
  const posts = parsePosts(value['posts']);
  if (typeof posts === 'string') return refused(posts);
  const phrases = parsePhrases(value['phrases']);
  if (phrases === undefined) return refused('The phrases of the library are not lists of words.');
  return { ok: true, library: { id, name, ...address.address, posts, phrases } };
}

function parsePosts(value: unknown): readonly Post[] | string {
  if (!Array.isArray(value)) return 'The library has no list of posts.';
  const items: readonly unknown[] = value;
  if (items.length > MAX_POSTS) return `The library has more than ${MAX_POSTS} posts.`;
  const posts = new Map<string, Post>();
  for (const [index, item] of items.entries()) {
    const post = parsePost(item);
    if (post === undefined) return `Post ${index + 1} of the library is damaged.`;
    if (posts.has(post.id)) return `Two posts of the library are called "${post.id}".`;
    posts.set(post.id, post);
  }
  return [...posts.values()];
}

function parsePhrases(value: unknown): Library['phrases'] | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(([tag, list]) => [tag, parseTexts(list)] as const);
  const phrases = entries.flatMap(([tag, list]) =>
    list === undefined ? [] : [[tag, list] as const],
  );
  if (entries.length > MAX_TAGS || phrases.length < entries.length) return undefined;
  return Object.fromEntries(phrases);
}

function refused(reason: string): StoredLibraryReading {
  return { ok: false, reason };
}
