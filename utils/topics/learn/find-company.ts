import { type LexiconPhrase, phraseWords } from '../detect/lexicon';
import type { Tally } from '../detect/tally';
import { type Company, limits } from '../vocabulary';
import { commonShare } from '../words/common-words';
import { logOdds } from '../words/log-odds';
import { pushTo } from '../words/multimap';
import type { Counts } from './count-studies';

/** A weight that is worth keeping. */
export const leastWeight = 0.3;

/** One decimal: more would only make the stored vocabulary longer. */
export const round = (weight: number) => Math.round(weight * 10) / 10;

interface Occurrence {
  /** Posts of the tag that have the word at all. */
  readonly posts: number;
  /** How often each that has it beside the tag's phrases has it there. */
  readonly beside: readonly number[];
}

/** The phrases that a noun stands in, but for a single word that is all there is of a tag: that it comes back tells, too. */
function byNoun(phrases: readonly LexiconPhrase[]): ReadonlyMap<string, readonly LexiconPhrase[]> {
  const containing = new Map<string, LexiconPhrase[]>();
  for (const phrase of phrases) {
    if (phrase.lone || (phrase.keys.length === 1 && !phrase.unsure)) continue;
    for (const noun of new Set(phraseWords(phrase.text).map((word) => word.noun))) {
      containing.set(noun, [...(containing.get(noun) ?? []), phrase]);
    }
  }
  return containing;
}

function timesOf(hits: Tally['hits'], phrases: readonly LexiconPhrase[] = []): number {
  return phrases.reduce((sum, { id }) => sum + (hits.get(id)?.times ?? 0), 0);
}

/** How often words stand outside of the phrases that contain them: "generation" is no company of "lead generation". */
function occurrences(
  own: readonly Tally[],
  phrases: readonly LexiconPhrase[],
): ReadonlyMap<string, Occurrence> {
  const containing = byNoun(phrases);
  const found = new Map<string, { posts: number; beside: number[] }>();
  for (const { words, hits } of own) {
    for (const [word, times] of words) {
      const occurrence = found.get(word) ?? { posts: 0, beside: [] };
      const beside = times - timesOf(hits, containing.get(word));
      occurrence.posts += 1;
      if (beside > 0) occurrence.beside.push(beside);
      found.set(word, occurrence);
    }
  }
  return found;
}

/** A word that a tag's posts have and others have not. */
interface Companion {
  readonly word: string;
  readonly weight: number;
  readonly rank: number;
}

function companion(
  word: string,
  { posts, beside }: Occurrence,
  ownPosts: number,
  counts: Counts,
): Companion {
  const { weight, information } = logOdds(
    { posts: beside.length, of: ownPosts },
    { posts: counts.withWord(word) - posts, of: counts.posts - ownPosts },
    commonShare(word),
  );
  // A word of the subject comes back again and again, a word of the telling once.
  const mean = beside.reduce((sum, n) => sum + n, 0) / Math.max(1, beside.length);
  return { word, weight, rank: information * (1 + Math.log(Math.max(1, mean))) };
}

/** The company of a tag, from its own posts, the most telling first; so many at the most. */
export function findCompany(
  own: readonly Tally[],
  phrases: readonly LexiconPhrase[],
  counts: Counts,
  limit: number,
): readonly Companion[] {
  const lone = new Set(
    phrases.flatMap(({ lone, text }) => (lone ? phraseWords(text)[0]?.noun : [])),
  );
  const leastPosts = Math.min(2, own.length);
  const ranked = [...occurrences(own, phrases)]
    .filter(([word, { posts }]) => posts >= leastPosts && !lone.has(word))
    .map(([word, occurrence]) => companion(word, occurrence, own.length, counts))
    .filter(({ weight }) => weight > leastWeight)
    .sort((a, b) => b.rank - a.rank);
  const most = Math.min(limits.companyOfTag, limit, 15 + 5 * own.length);
  return ranked.slice(0, most);
}

/** The companions of all tags, by word. */
export function byWord(companions: readonly (readonly Companion[])[]): Company {
  const tagsOf = new Map<string, number[]>();
  for (const [tag, ofTag] of companions.entries()) {
    for (const { word, weight } of ofTag) {
      pushTo(tagsOf, word, tag);
      pushTo(tagsOf, word, round(weight));
    }
  }
  return Object.fromEntries(tagsOf);
}
