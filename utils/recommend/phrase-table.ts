/** A phrase under the rarest of its terms, so that common words call for no comparison. */
export interface KeyedPhrase<P> {
  readonly phrase: P;
  /** Where in the phrase the rarest term stands. */
  readonly offset: number;
}

interface HasTerms {
  readonly terms: readonly number[];
}

/** Phrases by the number of the rarest of their terms. An array, for it is looked up for every word of a text. */
export type PhraseTable<P> = readonly (readonly KeyedPhrase<P>[] | undefined)[];

export function keyPhrases<P extends HasTerms>(
  phrases: Iterable<P>,
  rarity: (term: number) => number,
): PhraseTable<P> {
  const table: KeyedPhrase<P>[][] = [];
  for (const phrase of phrases) {
    let offset = 0;
    for (const [at, term] of phrase.terms.entries()) {
      if (rarity(term) > rarity(phrase.terms[offset] ?? -1)) offset = at;
    }
    const rarest = phrase.terms[offset] ?? -1;
    const keyed = table[rarest] ?? [];
    table[rarest] = keyed;
    keyed.push({ phrase, offset });
  }
  return table;
}

/** Where a phrase starts whose rarest term stands at a position, or -1 where the words around it differ. */
export function startOf(
  { phrase, offset }: KeyedPhrase<HasTerms>,
  words: readonly { readonly term: number }[],
  at: number,
): number {
  const start = at - offset;
  const { terms } = phrase;
  if (start < 0 || start + terms.length > words.length) return -1;
  for (let step = 0; step < terms.length; step += 1) {
    if (words[start + step]?.term !== terms[step]) return -1;
  }
  return start;
}
