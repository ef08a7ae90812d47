import { commonShare } from './common-words';
import type { Lexicon, LexiconPhrase } from './lexicon';
import type { Tally } from './tally';
import { limits, type TagVocabulary, type Vocabulary } from './vocabulary';

/** A post that is learnt from. */
export interface Study {
  readonly tally: Tally;
  /** Positions of its tags. */
  readonly tags: ReadonlySet<number>;
}

/** In how many posts something stands, of how many. */
interface Share {
  readonly posts: number;
  readonly of: number;
}

/** As many posts of common prose stand beside the tag's own and beside the others: they decide where a library is small. */
const priorInside = 1;
const priorOutside = 10;
/** Whoever gave a phrase vouches for it like this share of the tag's posts. */
const vouched = 0.5;
const leastWeight = 0.3;
const commonPhrase = 0.002;
const rareWord = 0.02;

function logOdds(inside: Share, outside: Share, common: number) {
  const p = (inside.posts + priorInside * common) / (inside.of + priorInside);
  const q = (outside.posts + priorOutside * common) / (outside.of + priorOutside);
  const weight = Math.log(p / q);
  // The information that presence and absence of the word give of the tag.
  return { weight, information: p * weight + (1 - p) * Math.log((1 - p) / (1 - q)) };
}

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

const wordsOf = (tally: Tally) => tally.words.keys();
const hitsOf = (tally: Tally) => tally.hits.keys();

/** One decimal: more would only make the stored vocabulary longer. */
const round = (weight: number) => Math.round(weight * 10) / 10;

interface Counts {
  readonly all: number;
  readonly words: ReadonlyMap<string, number>;
  readonly hits: ReadonlyMap<number, number>;
  /** How many companions one of so many tags may keep. */
  readonly companyShare: number;
}

function companyOf(own: readonly Tally[], counts: Counts, most: number): TagVocabulary['company'] {
  const ranked: { word: string; weight: number; information: number }[] = [];
  for (const [word, posts] of countPosts(own, wordsOf)) {
    if (posts < Math.min(2, own.length)) continue;
    const outside = (counts.words.get(word) ?? 0) - posts;
    const odds = logOdds(
      { posts, of: own.length },
      { posts: outside, of: counts.all - own.length },
      commonShare(word),
    );
    if (odds.weight > leastWeight) ranked.push({ word, ...odds });
  }
  ranked.sort((a, b) => b.information - a.information);
  return ranked.slice(0, most).map(({ word, weight }) => [word, round(weight)]);
}

function phraseWeight(phrase: LexiconPhrase, own: readonly Tally[], counts: Counts): number {
  const [word] = phrase.words;
  const common =
    phrase.words.length > 1 ? commonPhrase : Math.max(rareWord, commonShare(word?.noun ?? ''));
  const inside = own.filter((tally) => tally.hits.has(phrase.id)).length;
  const outside = (counts.hits.get(phrase.id) ?? 0) - inside;
  // Nobody gave a lone word.
  const given = phrase.lone ? 0 : Math.max(1, own.length * vouched);
  const { weight } = logOdds(
    { posts: inside + given, of: own.length + given },
    { posts: outside, of: counts.all - own.length },
    common,
  );
  return round(Math.max(leastWeight, weight));
}

function learnTag(
  entry: TagVocabulary,
  phrases: readonly LexiconPhrase[],
  own: readonly Tally[],
  counts: Counts,
): TagVocabulary {
  const most = Math.min(limits.companyOfTag, counts.companyShare, 15 + 5 * own.length);
  const lone = new Set(entry.phrases.filter((phrase) => phrase.lone).map(({ text }) => text));
  return {
    ...entry,
    phrases: phrases.map((phrase) => {
      const { text, lone: isLone } = phrase;
      return { text, lone: isLone, weight: phraseWeight(phrase, own, counts) };
    }),
    company: companyOf(own, counts, most).filter(([word]) => !lone.has(word)),
  };
}

/** Weighs the phrases of each tag and finds their company, from the posts given. */
export function learn(names: Lexicon, studies: readonly Study[]): Vocabulary {
  const tallies = studies.map((study) => study.tally);
  const counts: Counts = {
    all: studies.length,
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
  return { version: 1, tags };
}
