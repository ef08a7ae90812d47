import { addressKey } from './address-key';
import { eachPosting } from './lists';
import { pushTo } from './multimap';
import { keyPhrases, type PhraseTable } from './phrase-table';
import type { Phrase, PhraseField, PhraseUse, Postings, SearchIndex } from './search-index';

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

/** What follows from an index and is not stored with it. */
export interface Derived {
  /** Positions of the posts by what tells their addresses apart, and by their ids. */
  readonly byAddress: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, number>;
  /** The summed idf of each post's title and of the last part of its address. */
  readonly titleWeights: Float32Array;
  readonly addressWeights: Float32Array;
  readonly phrases: PhraseTable<Phrase>;
  readonly phrasesByPost: ReadonlyMap<number, readonly OwnPhrase[]>;
  /** In how many posts a phrase is used as a keyword or tag. */
  readonly owners: ReadonlyMap<Phrase, number>;
}

const known = new WeakMap<SearchIndex, Derived>();

/** What follows from the index, worked out once. */
export function derive(index: SearchIndex): Derived {
  const found = known.get(index) ?? workOut(index);
  known.set(index, found);
  return found;
}

function workOut(index: SearchIndex): Derived {
  const owners = new Map(index.phrases.map((phrase) => [phrase, countOwners(phrase)]));
  return {
    byAddress: new Map(index.posts.map(({ url }, at) => [addressKey(url), at])),
    byId: new Map(index.posts.map(({ id }, at) => [id, at])),
    titleWeights: nameWeights(index, index.titles),
    addressWeights: nameWeights(index, index.addresses),
    phrases: keyPhrases(index.phrases, (term) => index.idf[term] ?? 0),
    phrasesByPost: phrasesByPost(index),
    owners,
  };
}

function phrasesByPost({ phrases, idf }: SearchIndex): ReadonlyMap<number, readonly OwnPhrase[]> {
  const byPost = new Map<number, OwnPhrase[]>();
  for (const phrase of phrases) {
    const content = [...new Set(phrase.terms)].filter((term) => (idf[term] ?? 0) > 0);
    const weight = content.reduce((sum, term) => sum + (idf[term] ?? 0), 0);
    for (const { post, field } of firstUses(phrase)) {
      const uses = phrase.uses.filter((use) => use.post === post && use.field === field);
      const sources = [...new Set(uses.map(({ source }) => source))];
      pushTo(byPost, post, { phrase, field, sources, content, weight });
    }
  }
  return byPost;
}

function firstUses({ uses }: Phrase): readonly PhraseUse[] {
  const keyOf = ({ post, field }: PhraseUse): string => `${post} ${field}`;
  return [...new Map(uses.map((use) => [keyOf(use), use])).values()];
}

function countOwners({ uses }: Phrase): number {
  const own = uses.filter(({ field }) => field === 'keywords' || field === 'tags');
  return new Set(own.map(({ post }) => post)).size;
}

function nameWeights({ idf, posts }: SearchIndex, names: Postings): Float32Array {
  const weights = new Float32Array(posts.length);
  eachPosting(names, (term, post) => {
    weights[post] = (weights[post] ?? 0) + (idf[term] ?? 0);
  });
  return weights;
}
