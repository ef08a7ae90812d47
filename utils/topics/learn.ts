import { commonShare } from './common-words';
import { findSigns } from './find-signs';
import type { Lexicon, LexiconPhrase } from './lexicon';
import { logOdds } from './log-odds';
import type { Tally } from './tally';
import type { Word } from './tokenise';
import { limits, type TagVocabulary, type Vocabulary } from './vocabulary';

/** A post that is learnt from. */
export interface Study {
  readonly tally: Tally;
  /** Positions of its tags. */
  readonly tags: ReadonlySet<number>;
}

/** What is counted over all posts. */
interface Counts {
  readonly posts: number;
  readonly words: ReadonlyMap<string, number>;
  readonly hits: ReadonlyMap<number, number>;
  /** How many companions one of so many tags may keep. */
  readonly companyShare: number;
}

/** Whoever gave a phrase vouches for it, and for its words, like half of the tag's posts. */
const vouching = (own: readonly Tally[]) => Math.max(1, own.length / 2);
const leastWeight = 0.3;
const commonPhrase = 0.002;
const rareWord = 0.02;

/** One decimal: more would only make the stored vocabulary longer. */
const round = (weight: number) => Math.round(weight * 10) / 10;

const wordsOf = (tally: Tally) => tally.words.keys();
const hitsOf = (tally: Tally) => tally.hits.keys();

function countPosts<K>(
  tallies: readonly Tally[],
  keysOf: (tally: Tally) => Iterable<K>,
): Map<K, number> {
  const posts = new Map<K, number>();
  for (const tally of tallies) {
    for (const key of keysOf(tally)) posts.set(key, (posts.get(key) ?? 0) + 1);
  }
  return posts;
}

interface Occurrence {
  /** Posts of the tag that have the word at all. */
  readonly posts: number;
  /** How often each that has it beside the tag's phrases has it there. */
  readonly beside: readonly number[];
}

/** The phrases of several words that a noun stands in. */
function byNoun(phrases: readonly LexiconPhrase[]): ReadonlyMap<string, readonly LexiconPhrase[]> {
  const containing = new Map<string, LexiconPhrase[]>();
  for (const phrase of phrases.filter(({ words }) => words.length > 1)) {
    for (const noun of new Set(phrase.words.map((word) => word.noun))) {
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
    { posts: (counts.words.get(word) ?? 0) - posts, of: counts.posts - ownPosts },
    commonShare(word),
  );
  // A word of the subject comes back again and again, a word of the telling once.
  const mean = beside.reduce((sum, n) => sum + n, 0) / Math.max(1, beside.length);
  return { word, weight, rank: information * (1 + Math.log(Math.max(1, mean))) };
}

function companyOf(
  own: readonly Tally[],
  phrases: readonly LexiconPhrase[],
  counts: Counts,
): TagVocabulary['company'] {
  const lone = new Set(phrases.flatMap(({ lone, words: [word] }) => (lone ? word?.noun : [])));
  const leastPosts = Math.min(2, own.length);
  const ranked = [...occurrences(own, phrases)]
    .filter(([word, { posts }]) => posts >= leastPosts && !lone.has(word))
    .map(([word, occurrence]) => companion(word, occurrence, own.length, counts))
    .filter(({ weight }) => weight > leastWeight)
    .sort((a, b) => b.rank - a.rank);
  const most = Math.min(limits.companyOfTag, counts.companyShare, 15 + 5 * own.length);
  return ranked.slice(0, most).map(({ word, weight }) => [word, round(weight)]);
}

/** In how many posts a word is to be expected as a phrase of its own; a plural is rarer than the word. */
function commonAlone({ form, noun }: Word): number {
  return Math.max(rareWord, form === noun ? commonShare(noun) : commonShare(noun) / 3);
}

function phraseWeight(phrase: LexiconPhrase, own: readonly Tally[], counts: Counts): number {
  const [word, second] = phrase.words;
  const inside = own.filter((tally) => tally.hits.has(phrase.id)).length;
  const given = phrase.lone ? 0 : vouching(own);
  const { weight } = logOdds(
    { posts: inside + given, of: own.length + given },
    { posts: (counts.hits.get(phrase.id) ?? 0) - inside, of: counts.posts - own.length },
    second || !word ? commonPhrase : commonAlone(word),
  );
  return round(Math.max(leastWeight, weight));
}

function learnTag(
  entry: TagVocabulary,
  phrases: readonly LexiconPhrase[],
  own: readonly Tally[],
  counts: Counts,
): TagVocabulary {
  return {
    ...entry,
    phrases: phrases.map((phrase) => {
      const { text, lone } = phrase;
      return { text, lone, weight: phraseWeight(phrase, own, counts) };
    }),
    company: companyOf(own, phrases, counts),
  };
}

/** Weighs the phrases of each tag and finds their company, from the posts given. */
export function learn(names: Lexicon, studies: readonly Study[]): Vocabulary {
  const tallies = studies.map((study) => study.tally);
  const counts: Counts = {
    posts: studies.length,
    words: countPosts(tallies, wordsOf),
    hits: countPosts(tallies, hitsOf),
    companyShare: Math.floor(limits.company / Math.max(1, names.tags.length)),
  };
  const own: Tally[][] = names.tags.map(() => []);
  for (const { tally, tags } of studies) for (const tag of tags) own[tag]?.push(tally);
  const phrases: LexiconPhrase[][] = names.tags.map(() => []);
  for (const phrase of names.phrases) phrases[phrase.tag]?.push(phrase);
  const tags = names.tags.map((entry, at) =>
    learnTag(entry, phrases[at] ?? [], own[at] ?? [], counts),
  );
  return { version: 1, signs: findSigns(names.phrases), tags };
}
