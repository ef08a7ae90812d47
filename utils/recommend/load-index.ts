import { fromBase64 } from './base64';
import { parseLanguage } from './language';
import {
  type IndexedPost,
  type Lists,
  PHRASE_FIELDS,
  type Phrase,
  type PhraseUse,
  type Postings,
  type SearchIndex,
  SIGNALS,
  type Weights,
} from './search-index';
import { INDEX_VERSION } from './store-index';
import { unpackLists, unpackNumbers } from './varints';
import { mapSignals } from './weigh-signals';

/** The index that `storeIndex` made, or undefined where the value is none, is broken, or of another version. */
export function loadIndex(value: unknown): SearchIndex | undefined {
  if (!isRecord(value) || value['version'] !== INDEX_VERSION) return undefined;
  try {
    return parseIndex(value);
  } catch (error) {
    // `MalformedIndex` is ours, the others are what atob and the typed arrays say of broken text.
    if (error instanceof MalformedIndex || error instanceof RangeError) return undefined;
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

class MalformedIndex extends Error {}

function parseIndex(stored: Readonly<Record<string, unknown>>): SearchIndex {
  const posts = list(stored['posts']).map(parsePost);
  const terms = new Map(split(stored['terms']).map((term, at) => [term, at]));
  const idf = new Float32Array(bytes(stored['idf']).buffer);
  const company = bytes(stored['company']);
  const words = split(stored['words']);
  const wordTerms = unpackNumbers(text(stored['wordTerms']));
  const isWhole = idf.length === terms.size && company.length === terms.size;
  if (!isWhole || words.length !== wordTerms.length) throw new MalformedIndex();
  return {
    posts,
    terms,
    idf,
    company,
    leastRelated: number(stored['leastRelated']),
    weights: stored['weights'] === null ? undefined : parseWeights(stored['weights']),
    body: parsePostings(stored['body'], terms.size),
    titles: parseNames(stored['titles'], terms.size),
    addresses: parseNames(stored['addresses'], terms.size),
    links: parseLists(stored['links'], posts.length),
    phrases: list(stored['phrases']).map(parsePhrase),
    words,
    wordTerms,
  };
}

function parseWeights(value: unknown): SearchIndex['weights'] {
  const [even, odd] = list(value).map((one) => list(one).map(number));
  if (even?.length !== SIGNALS.length || odd?.length !== SIGNALS.length) throw new MalformedIndex();
  const asWeights = (values: readonly number[]): Weights =>
    mapSignals((signal) => values[SIGNALS.indexOf(signal)] ?? 0);
  return [asWeights(even), asWeights(odd)];
}

function parsePost(value: unknown): IndexedPost {
  const [id, url, title, language, day] = list(value);
  return {
    id: text(id),
    url: text(url),
    title: text(title),
    language: parseLanguage(text(language)),
    day: day === null ? Number.NaN : number(day),
  };
}

function parsePhrase(value: unknown): Phrase {
  const [terms, holders, flat] = list(value);
  const numbers = list(flat).map(number);
  const uses: PhraseUse[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [post = 0, field = 0, source = -1] = numbers.slice(at, at + 3);
    uses.push({ post, field: PHRASE_FIELDS[field] ?? 'tags', source });
  }
  return { terms: list(terms).map(number), holders: number(holders), uses };
}

function parseLists(value: unknown, length: number): Lists {
  const lists = unpackLists(text(value));
  if (lists.starts.length !== length + 1) throw new MalformedIndex();
  return lists;
}

function parseNames(value: unknown, length: number): Postings {
  const lists = parseLists(value, length);
  return { ...lists, weights: new Uint8Array(lists.values.length).fill(1) };
}

function parsePostings(value: unknown, length: number): Postings {
  if (!isRecord(value)) throw new MalformedIndex();
  const lists = parseLists(value['lists'], length);
  const weights = bytes(value['weights']);
  if (weights.length !== lists.values.length) throw new MalformedIndex();
  return { ...lists, weights };
}

const bytes = (value: unknown): Uint8Array<ArrayBuffer> => fromBase64(text(value));

function split(value: unknown): readonly string[] {
  const joined = text(value);
  return joined === '' ? [] : joined.split(' ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new MalformedIndex();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new MalformedIndex();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new MalformedIndex();
  return value;
}
