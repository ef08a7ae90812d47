import { type Lexicon, type LexiconPhrase, phraseWords } from '../detect/lexicon';
import type { Tally } from '../detect/tally';
import { limits, type TagVocabulary, type Vocabulary, vocabularyVersion } from '../vocabulary';
import { commonShare } from '../words/common-words';
import { logOdds } from '../words/log-odds';
import type { Word } from '../words/tokenise';
import { type Counts, countStudies } from './count-studies';
import { byWord, findCompany, leastWeight, round } from './find-company';
import { findSigns } from './find-signs';
import { librariesOfTags, type Study } from './studies';

/** Whoever gave a phrase vouches for it, and for its words, like half of the tag's posts. */
const vouching = (own: readonly Tally[]) => Math.max(1, own.length / 2);
const commonPhrase = 0.002;
const rareWord = 0.02;

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
    { posts: counts.withPhrase(phrase.id) - inside, of: counts.posts - own.length },
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
  const counted = countStudies(studies);
  const counts = librariesOfTags(studies, names.tags.length).map(counted);
  const mostCompanions = Math.floor(limits.company / Math.max(1, names.tags.length));
  const own: Tally[][] = names.tags.map(() => []);
  for (const { tally, tags } of studies) for (const tag of tags) own[tag]?.push(tally);
  const phrases: LexiconPhrase[][] = names.tags.map(() => []);
  for (const phrase of names.phrases) phrases[phrase.tag]?.push(phrase);
  const tags = names.tags.map((entry, at) =>
    learnTag(entry, phrases[at] ?? [], own[at] ?? [], counts[at] ?? counted(new Set())),
  );
  const companions = counts.map((ofTag, at) =>
    findCompany(own[at] ?? [], phrases[at] ?? [], ofTag, mostCompanions),
  );
  const signs = findSigns(names.phrases);
  return {
    version: vocabularyVersion,
    signs,
    company: byWord(companions),
    companyTells: false,
    tags,
  };
}
