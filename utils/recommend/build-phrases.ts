import type { Post } from '../library/post';
import type { Tag } from '../settings/tag';
import { pushTo } from './multimap';
import { type KeyedPhrase, keyPhrases, startOf } from './phrase-table';
import type { PostTerms } from './read-post-terms';
import type { Phrase, PhraseField, PhraseUse } from './search-index';
import { readTerms, type TermAt, type VocabularyBuilder } from './vocabulary-builder';

/** A link of the library to a post of the same library. */
export interface InnerLink {
  readonly source: number;
  readonly target: number;
  readonly anchor: readonly number[];
}

interface Draft {
  readonly terms: readonly number[];
  readonly uses: PhraseUse[];
  holders: number;
  /** The last post that was found to hold the phrase. */
  last: number;
}

/** What phrases are built with beside the posts. */
export interface PhraseOptions {
  readonly tags: readonly Tag[] | undefined;
  readonly rarity: (term: number) => number;
}

const MOST_WORDS = 12;

/** A phrase that is not in a book yet. */
export type UnownedPhrase = Omit<Phrase, 'owners'>;

/**
 * All wordings by which posts may be named word for word: titles, keywords, tags (the person's own
 * phrases where `tags` are given) and the words of links, with how many posts hold them. Yields the
 * number of posts whose texts were looked through.
 */
export function* buildPhrases(
  posts: readonly Post[],
  read: readonly PostTerms[],
  links: readonly InnerLink[],
  vocabulary: VocabularyBuilder,
  { tags, rarity }: PhraseOptions,
): Generator<number, readonly UnownedPhrase[]> {
  const drafts = new Map<string, Draft>();
  const add = (terms: readonly number[], use: PhraseUse): void => {
    if (terms.length === 0 || terms.length > MOST_WORDS) return;
    const key = terms.join(' ');
    const draft = drafts.get(key) ?? { terms, uses: [], holders: 0, last: -1 };
    draft.uses.push(use);
    drafts.set(key, draft);
  };
  const labels = labelsByPost(posts, tags);
  for (const [post, { title, language }] of read.entries()) {
    const own = (field: PhraseField) => ({ post, field, source: -1 });
    const termsOf = (text: string) => readTerms(text, language, vocabulary).map((at) => at.term);
    add(
      title.map((at) => at.term),
      own('title'),
    );
    for (const keyword of posts[post]?.keywords ?? []) add(termsOf(keyword), own('keywords'));
    for (const label of labels.get(posts[post]?.id ?? '') ?? []) add(termsOf(label), own('tags'));
  }
  for (const { source, target, anchor } of links) {
    add(anchor, { post: target, field: 'links', source });
  }
  yield* countHolders([...drafts.values()], read, rarity);
  return [...drafts.values()].map(({ terms, uses, holders }) => ({ terms, uses, holders }));
}

function labelsByPost(
  posts: readonly Post[],
  tags: readonly Tag[] | undefined,
): ReadonlyMap<string, readonly string[]> {
  if (tags === undefined) {
    return new Map(posts.map((post) => [post.id, [...post.tags, ...post.categories]]));
  }
  const labels = new Map<string, string[]>();
  for (const { use, phrases, postIds } of tags) {
    for (const id of use ? postIds : []) for (const phrase of phrases) pushTo(labels, id, phrase);
  }
  return labels;
}

function* countHolders(
  drafts: readonly Draft[],
  read: readonly PostTerms[],
  rarity: (term: number) => number,
): Generator<number, void> {
  const table = keyPhrases(drafts, rarity);
  for (const [post, { text }] of read.entries()) {
    for (const [at, { term }] of text.entries()) {
      const keyed = table[term];
      if (keyed !== undefined) countIn(keyed, post, text, at);
    }
    yield post;
  }
}

function countIn(
  keyed: readonly KeyedPhrase<Draft>[],
  post: number,
  text: readonly TermAt[],
  at: number,
): void {
  for (const one of keyed) {
    const { phrase } = one;
    if (phrase.last === post || startOf(one, text, at) < 0) continue;
    phrase.last = post;
    phrase.holders += 1;
  }
}
