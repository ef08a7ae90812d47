import { hashPair } from '../text/hash';
import { toLists } from './lists';
import { invert } from './pack';
import {
  type Lists,
  PHRASE_FIELDS,
  type Phrase,
  type PhraseBook,
  type PhraseUse,
} from './search-index';

const made = new WeakMap<PhraseBook, Map<number, Phrase>>();

/** Phrases as a book, for so many terms and posts. */
export function toPhraseBook(
  phrases: readonly Omit<Phrase, 'owners'>[],
  { idf, posts }: { readonly idf: Float32Array; readonly posts: number },
): PhraseBook {
  const uses = phrases.flatMap((phrase) => phrase.uses);
  const terms = toLists(phrases.map((phrase) => phrase.terms));
  const keys = Uint8Array.from(phrases, (phrase) => keyOf(phrase.terms, idf));
  const byPost: Set<number>[] = Array.from({ length: posts }, () => new Set());
  for (const [number, phrase] of phrases.entries()) {
    for (const { post } of phrase.uses) byPost[post]?.add(number);
  }
  return {
    terms,
    ...byPair(terms, keys),
    holders: Uint32Array.from(phrases, ({ holders }) => holders),
    owners: Uint32Array.from(phrases, countOwners),
    uses: toLists(phrases.map((phrase) => phrase.uses.map(({ post }) => post))),
    fields: Uint8Array.from(uses, ({ field }) => PHRASE_FIELDS.indexOf(field)),
    sources: Uint32Array.from(uses, ({ source }) => source + 1),
    byPost: toLists(byPost.map((numbers) => [...numbers])),
  };
}

/** Where in a phrase the rarest two neighbours stand. */
function keyOf(terms: readonly number[], idf: Float32Array): number {
  const rarities = terms.slice(1).map((term, at) => (idf[term] ?? 0) + (idf[terms[at] ?? -1] ?? 0));
  return Math.max(0, rarities.indexOf(Math.max(...rarities)));
}

/** Instead of the second term, where a phrase has but one. */
const NONE = -1;

/**
 * Phrases under the rarest two neighbours of their terms, so that in a large library, too, a word of a page calls for few
 * comparisons: thousands of titles share a word. The lists are those of a hash table.
 */
export function byPair(
  { starts, values }: Lists,
  keys: Uint8Array,
): Pick<PhraseBook, 'byPair' | 'offsets'> {
  const slots = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1));
  const own = new Uint32Array(keys.length);
  for (let phrase = 0; phrase < keys.length; phrase += 1) {
    const at = (starts[phrase] ?? 0) + (keys[phrase] ?? 0);
    const isLast = at + 1 === starts[phrase + 1];
    own[phrase] = hashPair(values[at] ?? 0, isLast ? NONE : (values[at + 1] ?? 0)) & (slots - 1);
  }
  const each = Uint32Array.from({ length: keys.length + 1 }, (_, phrase) => phrase);
  const lists = invert({ starts: each, values: own }, slots);
  return {
    byPair: lists,
    offsets: Uint8Array.from(lists.values, (phrase) => keys[phrase] ?? 0),
  };
}

/** In how many posts a phrase is used as a keyword or tag. */
function countOwners({ uses }: Pick<Phrase, 'uses'>): number {
  const own = uses.filter(({ field }) => field === 'keywords' || field === 'tags');
  return new Set(own.map(({ post }) => post)).size;
}

/** A phrase by its number; the same object each time. */
export function phraseAt(book: PhraseBook, number: number): Phrase {
  const known = made.get(book) ?? new Map<number, Phrase>();
  made.set(book, known);
  const phrase = known.get(number) ?? makePhrase(book, number);
  known.set(number, phrase);
  return phrase;
}

function makePhrase(book: PhraseBook, number: number): Phrase {
  const { terms, holders, owners, uses, fields, sources } = book;
  const list: PhraseUse[] = [];
  for (let at = uses.starts[number] ?? 0; at < (uses.starts[number + 1] ?? 0); at += 1) {
    const field = PHRASE_FIELDS[fields[at] ?? 0] ?? 'tags';
    list.push({ post: uses.values[at] ?? 0, field, source: (sources[at] ?? 0) - 1 });
  }
  return {
    terms: [...terms.values.subarray(terms.starts[number], terms.starts[number + 1])],
    holders: holders[number] ?? 0,
    owners: owners[number] ?? 0,
    uses: list,
  };
}

/**
 * Visits the phrases that stand in a text with their rarest two neighbours at a position, and where they start. No
 * phrase is made but for those: this is asked for every word of a page.
 */
export function eachPhraseAt(
  book: PhraseBook,
  words: Int32Array,
  at: number,
  visit: (phrase: Phrase, start: number) => void,
): void {
  const term = words[at] ?? -1;
  const next = words[at + 1] ?? -1;
  if (term < 0) return;
  const mask = book.byPair.starts.length - 2;
  const alone = hashPair(term, NONE) & mask;
  eachIn(book, alone, words, at, visit);
  const beside = hashPair(term, next) & mask;
  if (next >= 0 && beside !== alone) eachIn(book, beside, words, at, visit);
}

function eachIn(
  book: PhraseBook,
  slot: number,
  words: Int32Array,
  at: number,
  visit: (phrase: Phrase, start: number) => void,
): void {
  const { byPair, offsets, terms } = book;
  const end = byPair.starts[slot + 1] ?? 0;
  for (let key = byPair.starts[slot] ?? 0; key < end; key += 1) {
    const number = byPair.values[key] ?? 0;
    const start = at - (offsets[key] ?? 0);
    if (start >= 0 && standsAt(terms, number, words, start)) visit(phraseAt(book, number), start);
  }
}

function standsAt(
  { starts, values }: Lists,
  number: number,
  words: Int32Array,
  start: number,
): boolean {
  const from = starts[number] ?? 0;
  const to = starts[number + 1] ?? 0;
  for (let at = from; at < to; at += 1) {
    if (words[start + at - from] !== values[at]) return false;
  }
  return true;
}

/** The phrases of a post. */
export function phrasesOf(book: PhraseBook, post: number): readonly Phrase[] {
  const { starts, values } = book.byPost;
  return Array.from(values.subarray(starts[post], starts[post + 1]), (number) =>
    phraseAt(book, number),
  );
}

/** Those of them that were met on some page: the others need not be made to be looked for. */
export function knownPhrasesOf(book: PhraseBook, post: number): readonly Phrase[] {
  const { starts, values } = book.byPost;
  const known = made.get(book);
  const numbers = [...values.subarray(starts[post], starts[post + 1])];
  return numbers.flatMap((number) => known?.get(number) ?? []);
}
