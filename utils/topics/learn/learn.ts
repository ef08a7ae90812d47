import { type Lexicon, type LexiconPhrase, phraseWords } from '../detect/lexicon';
import type { Tally } from '../detect/tally';
import { limits, type TagVocabulary, type Vocabulary, vocabularyVersion } from '../vocabulary';
import { commonShare } from '../words/common-words';
import { logOdds } from '../words/log-odds';
import type { Word } from '../words/tokenise';
import { byWord, type Counts, findCompany, leastWeight, round } from './find-company';
import { findSigns } from './find-signs';

/** A post that is learnt from. */
export interface Study {
  readonly tally: Tally;
  /** Positions of its tags. */
  readonly tags: ReadonlySet<number>;
}

/** Whoever gave a phrase vouches for it, and for its words, like half of the tag's posts. */
const vouching = (own: readonly Tally[]) => Math.max(1, own.length / 2);
const commonPhrase = 0.002;
const rareWord = 0.02;

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

/** In how many posts a word is to be expected as a phrase of its own; a plural is rarer than the word. */
function commonAlone({ form, noun }: Word): number {
  return Math.max(rareWord, form === noun ? commonShare(noun) : commonShare(noun) / 3);
}

function phraseWeight(phrase: LexiconPhrase, own: readonly Tally[], counts: Counts): number {
  const [word, second] = phraseWords(phrase.text);
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
      const { text, key, gap, lone } = phrase;
      return { text, key, gap, lone, weight: phraseWeight(phrase, own, counts) };
    }),
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
  const companions = own.map((tallies, at) => findCompany(tallies, phrases[at] ?? [], counts));
  const signs = findSigns(names.phrases);
  return {
    version: vocabularyVersion,
    signs,
    company: byWord(companions),
    companyTells: false,
    tags,
  };
}
