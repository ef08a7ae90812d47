import { phrasesOf } from './phrase-book';
import type { Phrase, PhraseField, SearchIndex } from './search-index';

/** A phrase as one post is named by it. */
export interface OwnPhrase {
  readonly phrase: Phrase;
  readonly field: PhraseField;
  /** The posts that link with it. */
  readonly sources: readonly number[];
  /** Its distinct content terms, and their summed idf. */
  readonly content: readonly number[];
  readonly weight: number;
}

/** The phrases that name a post, once for each field that they stand in. */
export function ownPhrases({ phrases, idf }: SearchIndex, post: number): readonly OwnPhrase[] {
  return phrasesOf(phrases, post).flatMap((phrase) => {
    const uses = phrase.uses.filter((use) => use.post === post);
    const content = [...new Set(phrase.terms)].filter((term) => (idf[term] ?? 0) > 0);
    const weight = content.reduce((sum, term) => sum + (idf[term] ?? 0), 0);
    return [...new Set(uses.map(({ field }) => field))].map((field) => {
      const own = uses.filter((use) => use.field === field);
      const sources = [...new Set(own.map(({ source }) => source))];
      return { phrase, field, sources, content, weight };
    });
  });
}
