import { toLists } from './lists';
import { type KeyedPhrase, keyPhrases } from './phrase-table';
import { PHRASE_FIELDS, type Phrase, type PhraseBook, type PhraseUse } from './search-index';

const none: readonly KeyedPhrase<Phrase>[] = [];
const made = new WeakMap<PhraseBook, Map<number, Phrase>>();

/** Phrases as a book, for so many terms and posts. */
export function toPhraseBook(
  phrases: readonly Omit<Phrase, 'owners'>[],
  { idf, posts }: { readonly idf: Float32Array; readonly posts: number },
): PhraseBook {
  const uses = phrases.flatMap((phrase) => phrase.uses);
  const numbered = phrases.map(({ terms }, number) => ({ terms, number }));
  const table = keyPhrases(numbered, (term) => idf[term] ?? 0);
  const keyed = Array.from(idf, (_, term) => table[term] ?? []);
  const byPost: Set<number>[] = Array.from({ length: posts }, () => new Set());
  for (const [number, phrase] of phrases.entries()) {
    for (const { post } of phrase.uses) byPost[post]?.add(number);
  }
  return {
    terms: toLists(phrases.map(({ terms }) => terms)),
    holders: Uint32Array.from(phrases, ({ holders }) => holders),
    owners: Uint32Array.from(phrases, countOwners),
    uses: toLists(phrases.map((phrase) => phrase.uses.map(({ post }) => post))),
    fields: Uint8Array.from(uses, ({ field }) => PHRASE_FIELDS.indexOf(field)),
    sources: Uint32Array.from(uses, ({ source }) => source + 1),
    byTerm: toLists(keyed.map((list) => list.map(({ phrase }) => phrase.number))),
    offsets: Uint8Array.from(keyed.flatMap((list) => list.map(({ offset }) => offset))),
    byPost: toLists(byPost.map((numbers) => [...numbers])),
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

/** The phrases whose rarest term this is. */
export function phrasesUnder(book: PhraseBook, term: number): readonly KeyedPhrase<Phrase>[] {
  const { byTerm, offsets } = book;
  const [from = 0, to = 0] = [byTerm.starts[term], byTerm.starts[term + 1]];
  if (term < 0 || from === to) return none;
  return Array.from(byTerm.values.subarray(from, to), (number, step) => ({
    phrase: phraseAt(book, number),
    offset: offsets[from + step] ?? 0,
  }));
}

/** The phrases of a post. */
export function phrasesOf(book: PhraseBook, post: number): readonly Phrase[] {
  const { starts, values } = book.byPost;
  return Array.from(values.subarray(starts[post], starts[post + 1]), (number) =>
    phraseAt(book, number),
  );
}
