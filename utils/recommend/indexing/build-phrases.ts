import type { Post } from '../../library/post';
import type { Tag } from '../../settings/tag';
import { pushTo } from '../../topics/words/multimap';
import type { Phrase, PhraseField, PhraseUse } from '../index/search-index';
import { titleParts } from '../text/title-parts';
import { isStop, termOf } from '../text/word-codes';
import { emptyTree, follow, type PhraseTree, plant } from './phrase-tree';
import type { PostTerms } from './read-post-terms';
import { readTerms, type VocabularyBuilder } from './vocabulary-builder';

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
  tags: readonly Tag[] | undefined,
): Generator<number, readonly UnownedPhrase[]> {
  const tree = emptyTree();
  const drafts = new Map<number, Draft>();
  const add = (terms: readonly number[], use: PhraseUse): void => {
    if (terms.length === 0 || terms.length > MOST_WORDS) return;
    const node = plant(tree, terms);
    const draft = drafts.get(node) ?? { terms, uses: [], holders: 0, last: -1 };
    draft.uses.push(use);
    drafts.set(node, draft);
  };
  const labels = labelsByPost(posts, tags);
  for (const [post, { title, language }] of read.entries()) {
    const { id = '', title: written = '', keywords = [] } = posts[post] ?? {};
    const codesOf = (text: string) => [...readTerms(text, language, vocabulary)];
    const addAll = (field: PhraseField, wordings: readonly (readonly number[])[]): void => {
      for (const codes of wordings) add(codes.map(termOf), { post, field, source: -1 });
    };
    addAll('title', [[...title]]);
    addAll('part', titleParts(written).map(codesOf).filter(isOfSomeWords));
    addAll('keywords', keywords.map(codesOf));
    addAll('tags', (labels.get(id) ?? []).map(codesOf));
  }
  for (const { source, target, anchor } of links) {
    add(anchor, { post: target, field: 'links', source });
  }
  yield* countHolders(tree, drafts, read, vocabulary.terms.size);
  return [...drafts.values()].map(({ terms, uses, holders }) => ({ terms, uses, holders }));
}

const isOfSomeWords = (codes: readonly number[]): boolean =>
  codes.filter((code) => !isStop(code)).length > 1;

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
  tree: PhraseTree,
  drafts: ReadonlyMap<number, Draft>,
  read: readonly PostTerms[],
  termCount: number,
): Generator<number, void> {
  const byNode: (Draft | undefined)[] = Array.from({ length: tree.size }, (_, at) =>
    drafts.get(at),
  );
  // Most words begin no phrase: they are told by one look.
  const firsts = Int32Array.from({ length: termCount }, (_, term) => follow(tree, 0, term));
  for (const [post, { text }] of read.entries()) {
    noteHolder(tree, firsts, byNode, post, text);
    yield post;
  }
}

/** Notes that a post holds the phrases in its text. */
function noteHolder(
  tree: PhraseTree,
  firsts: Int32Array,
  drafts: readonly (Draft | undefined)[],
  post: number,
  text: Int32Array,
): void {
  for (let first = 0; first < text.length; first += 1) {
    let node = firsts[termOf(text[first] ?? 0)] ?? 0;
    for (let next = first + 1; node > 0; next += 1) {
      noteDraft(drafts[node], post);
      node = next < text.length ? follow(tree, node, termOf(text[next] ?? 0)) : 0;
    }
  }
}

function noteDraft(draft: Draft | undefined, post: number): void {
  if (draft === undefined || draft.last === post) return;
  draft.last = post;
  draft.holders += 1;
}
