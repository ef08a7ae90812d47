import { type OwnPhrase, ownPhrases } from '../index/own-phrases';
import { postAt } from '../index/post-at';
import { type TermWeight, termWeights } from '../index/post-terms';
import type { SearchIndex } from '../index/search-index';
import { keywordValue } from '../rank/measure-phrases';
import type { Draft } from './draft';
import { type Name, namesOf } from './names-of';
import { withoutSeries } from './series';
import type { Wording } from './wording';

/** A post that a draft may link to. */
export interface WantedPost {
  /** The terms of the draft that the post holds. */
  readonly weights: ReadonlyMap<number, TermWeight>;
  /** What the words of its title tell of it, and those of its address. */
  readonly titleWeight: number;
  readonly addressWeight: number;
  /** Its title, without the name of a series. */
  readonly title: readonly number[];
  readonly names: readonly Name[];
  readonly tags: readonly OwnPhrase[];
  /** Its keywords of several words, each with what it is worth. */
  readonly keywords: readonly Wording[];
  /** The words that link to it in other posts than the page itself, each with the probability that they are a link to it. */
  readonly links: readonly LinkPhrase[];
}

export interface LinkPhrase extends OwnPhrase {
  readonly probability: number;
}

/** A post as anchors for it are looked for in a draft, or undefined; `self` is the post that is the page itself, or -1. */
export function wantedPost(
  index: SearchIndex,
  draft: Draft,
  { position, self }: { readonly position: number; readonly self: number },
): WantedPost | undefined {
  const post = postAt(index, position);
  if (post === undefined) return undefined;
  const phrases = ownPhrases(index, position);
  const title = phrases.find(({ field }) => field === 'title');
  const isHere = ({ content }: OwnPhrase): boolean =>
    content.some((term) => draft.byTerm.has(term));
  const near = phrases.filter(isHere);
  return {
    weights: termWeights(index, position, draft.byTerm.keys()),
    titleWeight: index.titleWeights[position] || 1,
    addressWeight: index.addressWeights[position] || 1,
    title: withoutSeries(title?.phrase.terms ?? [], phrases),
    names: namesOf(index, post, phrases),
    tags: near.filter(({ field }) => field === 'tags'),
    keywords: near
      .filter(({ field, phrase }) => field === 'keywords' && phrase.terms.length > 1)
      .map(({ phrase }) => ({ terms: phrase.terms, value: keywordValue(index, phrase) })),
    links: near.filter(({ field }) => field === 'links').flatMap((phrase) => asLink(phrase, self)),
  };
}

function asLink(phrase: OwnPhrase, self: number): readonly LinkPhrase[] {
  const count = phrase.sources.filter((source) => source !== self).length;
  const probability = count / (Math.max(phrase.phrase.holders, count) + 1);
  return count === 0 ? [] : [{ ...phrase, probability }];
}
