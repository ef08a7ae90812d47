import type { Draft, DraftSentence } from './draft';
import { longestPieces } from './longest-pieces';
import type { OwnPhrase } from './own-phrases';
import type { SearchIndex } from './search-index';
import { type SharedWords, shareWords } from './share-words';
import type { WantedPost } from './wanted-post';

/** Found on the links of libraries in two languages, by the sentences that their authors put them in. */
const WEIGHTS = {
  fit: 1.7,
  name: 0.6,
  addressShare: 1,
  titleShare: 0.9,
  piece: 0.9,
  tag: 0.4,
  keyword: 2,
  named: 1,
  linked: 2.2,
  likeLinks: 1.2,
  block: 2.5,
  reference: 1.2,
  late: -0.7,
  first: 1,
  heading: -2.8,
  before: 1.1,
  after: 0.5,
} as const;

/** Close enough to the best to be as good. */
const AS_GOOD = 0.9;

/** How well each sentence of a draft would carry a link to a post; higher is better. */
export function rateSentences(index: SearchIndex, draft: Draft, wanted: WantedPost): Float32Array {
  const { sentences } = draft;
  const shared = shareWords(draft, wanted);
  const fit = shared.fit.map((value) => value / greatest(shared.fit));
  const mostName = greatest(shared.name);
  const first = shared.name.findIndex((name) => name > 0 && name >= AS_GOOD * mostName);
  const inBlock = new Map<number, number>();
  for (const [at, { block }] of sentences.entries()) {
    inBlock.set(block, Math.max(inBlock.get(block) ?? 0, fit[at] ?? 0));
  }
  const ratings = new Float32Array(sentences.length);
  for (const [at, sentence] of sentences.entries()) {
    ratings[at] =
      WEIGHTS.fit * (fit[at] ?? 0) +
      WEIGHTS.name * ((shared.name[at] ?? 0) / mostName) +
      WEIGHTS.block * (inBlock.get(sentence.block) ?? 0) +
      WEIGHTS.before * (fit[at - 1] ?? 0) +
      WEIGHTS.after * (fit[at + 1] ?? 0) +
      WEIGHTS.late * (at / sentences.length) +
      WEIGHTS.first * Number(at === first) +
      rateName(sentence, shared, at, wanted) +
      WEIGHTS.keyword * greatestHeld(sentence, wanted.keywords) +
      WEIGHTS.named * greatestHeld(sentence, wanted.names) +
      rateKind(sentence);
  }
  addPhrases(ratings, index, draft, wanted);
  return ratings;
}

const greatest = (values: Float32Array): number => {
  let most = Number.EPSILON;
  for (const value of values) most = Math.max(most, value);
  return most;
};

function rateKind({ isReference, isHeading }: DraftSentence): number {
  return WEIGHTS.reference * Number(isReference) + WEIGHTS.heading * Number(isHeading);
}

/** The greatest value of the wordings that the sentence holds word for word. */
function greatestHeld({ words }: DraftSentence, wordings: WantedPost['names']): number {
  let most = 0;
  for (const { terms, value } of wordings) if (value > most && holds(words, terms)) most = value;
  return most;
}

function rateName(
  sentence: DraftSentence,
  { inTitle, inAddress }: SharedWords,
  at: number,
  { titleWeight, addressWeight, title }: WantedPost,
): number {
  const named = inTitle[at] ?? 0;
  const piece = named > 0 ? heaviestPiece(sentence, title) : 0;
  return (
    WEIGHTS.titleShare * (named / titleWeight) +
    WEIGHTS.addressShare * ((inAddress[at] ?? 0) / addressWeight) +
    WEIGHTS.piece * (piece / titleWeight)
  );
}

/** The weight of the heaviest run of words that the sentence and the title share. */
function heaviestPiece({ words }: DraftSentence, title: readonly number[]): number {
  const weights = longestPieces(words, title).map((length, at) => {
    const own = words.slice(at, at + length);
    return own.reduce((sum, { idf }) => sum + idf, 0);
  });
  return Math.max(...weights);
}

/** Adds what tags and the words of links say, for the sentences that hold words of them. */
function addPhrases(
  ratings: Float32Array,
  index: SearchIndex,
  draft: Draft,
  { tags, links }: WantedPost,
): void {
  const tagged = new Float32Array(ratings.length);
  for (const tag of tags) {
    for (const { at, isWhole } of meet(index, draft, tag)) raise(tagged, at, Number(isWhole));
  }
  const { linked, like } = meetLinks(index, draft, links);
  const most = greatest(like);
  for (const at of ratings.keys()) {
    const likeness = WEIGHTS.likeLinks * ((like[at] ?? 0) / most);
    const whole = WEIGHTS.tag * (tagged[at] ?? 0) + WEIGHTS.linked * (linked[at] ?? 0);
    ratings[at] = (ratings[at] ?? 0) + likeness + whole;
  }
}

function meetLinks(index: SearchIndex, draft: Draft, links: WantedPost['links']) {
  const linked = new Float32Array(draft.sentences.length);
  const like = new Float32Array(draft.sentences.length);
  for (const link of links) {
    for (const { at, weight, isWhole } of meet(index, draft, link)) {
      raise(like, at, (weight * weight) / link.weight);
      raise(linked, at, isWhole ? link.probability : 0);
    }
  }
  return { linked, like };
}

function raise(values: Float32Array, at: number, value: number): void {
  values[at] = Math.max(values[at] ?? 0, value);
}

/** A sentence that holds terms of a phrase. */
interface Meeting {
  readonly at: number;
  /** The summed idf of the terms that the sentence holds. */
  readonly weight: number;
  /** Whether the sentence holds the phrase word for word. */
  readonly isWhole: boolean;
}

/** The sentences that hold terms of a phrase. */
function meet(
  index: SearchIndex,
  { sentences, byTerm }: Draft,
  { content, weight: whole, phrase }: OwnPhrase,
): readonly Meeting[] {
  const weights = new Map<number, number>();
  for (const term of content) {
    for (const at of byTerm.get(term) ?? []) {
      weights.set(at, (weights.get(at) ?? 0) + (index.idf[term] ?? 0));
    }
  }
  return [...weights].map(([at, weight]) => {
    const words = sentences[at]?.words ?? [];
    return { at, weight, isWhole: weight > 0.999 * whole && holds(words, phrase.terms) };
  });
}

function holds(words: DraftSentence['words'], terms: readonly number[]): boolean {
  return words.some((_, at) => terms.every((term, step) => words[at + step]?.term === term));
}
