import type { Company } from '../vocabulary';
import { pushTo } from '../words/multimap';
import type { Lexicon, LexiconPhrase } from './lexicon';
import type { Count, Tally } from './tally';

/** A phrase that was met, and how. */
export interface Hit {
  readonly phrase: LexiconPhrase;
  readonly count: Count;
}

/** What speaks for a tag. */
export interface Evidence {
  /** Position of the tag in the lexicon. */
  readonly tag: number;
  readonly hits: readonly Hit[];
  /** Company and phrases together, in the measure of `TagVocabulary.threshold`. */
  readonly sum: number;
}

/** What the log odds of a phrase count beside those of the company. */
const phraseShare = 0.2;
const companyScale = 10;
/** Added to the length of a text, so that one companion in a sentence is no company yet. */
const shortText = 30;
/** Company from which on a lone word begins to count, and at which it counts in full. */
const loneFrom = 0.1;
const loneFull = 0.7;

/** In a text of so many different words, about sixty, a phrase counts twice: one of its few sentences is about the tag. */
const phraseReach = 90;
/** A tag of so many wordings meets one of them in any long text that touches its subject. */
const manyWordings = 10;
/** Different words, about, from which on a text is long. */
const longText = 200;
/** A single word may have another sense, which a short text does not show. */
const isUnmistakable = ({ phrase }: Hit) => phrase.keys.length > 1;
const reachIn = (length: number) => 1 + Math.min(1, (phraseReach / length) ** 1.5);

/** Counts grow logarithmically: the tenth `customer` tells less than the first. */
const dampen = (times: number) => 1 + Math.log(times);

function lengthOf(words: ReadonlyMap<string, number>): number {
  let length = shortText;
  for (const times of words.values()) length += dampen(times);
  return length;
}

/** The company that the words of a text are to each tag, by its length. */
export function weighCompany(
  words: ReadonlyMap<string, number>,
  company: Company,
  length = lengthOf(words),
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [word, times] of words) {
    if (!Object.hasOwn(company, word)) continue;
    const share = (companyScale * dampen(times)) / length;
    const companions = company[word] ?? [];
    for (let at = 0; at < companions.length; at += 2) {
      const tag = companions[at] ?? 0;
      sums.set(tag, (sums.get(tag) ?? 0) + (companions[at + 1] ?? 0) * share);
    }
  }
  return sums;
}

function hitsByTag(tally: Tally, lexicon: Lexicon): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  for (const [id, count] of tally.hits) {
    const phrase = lexicon.phrases[id];
    if (phrase) pushTo(hits, phrase.tag, { phrase, count });
  }
  return hits;
}

/** How much of a phrase counts in this company: of an unsure one half at least, and all of it where the company shows its sense; of a lone one half of that. */
function shareOf({ lone, unsure }: LexiconPhrase, company: number): number {
  if (!lone && !unsure) return 1;
  const shown = Math.min(1, Math.max(0, (company - loneFrom) / (loneFull - loneFrom)));
  return lone ? shown / 2 : (1 + shown) / 2;
}

function phraseEvidence(hits: readonly Hit[], company: number, density: number): number {
  let heaviest = 0;
  let weight = 0;
  for (const { phrase, count } of hits) {
    heaviest = Math.max(heaviest, phrase.weight);
    weight += phrase.weight * count.weighed * shareOf(phrase, company);
  }
  return heaviest === 0 ? 0 : phraseShare * heaviest * Math.log1p((density * weight) / heaviest);
}

/**
 * The evidence for every tag that anything speaks for: the log odds of its company, by the length of the text, and those
 * of its phrases, which tell more in a short text where one of them has several words, and less in a long one where the
 * tag has many of them. With L = 30 + Σ(1 + ln n) the sum is 10·Σ w·(1 + ln n) / L + r·0.2·W·ln(1 + d·Σ w·n / W),
 * W the heaviest phrase, r = 1 + min(1, (90 / L)^1.5) and d = min(1, 200 / L).
 */
export function weigh(tally: Tally, lexicon: Lexicon): readonly Evidence[] {
  const length = lengthOf(tally.words);
  const company = weighCompany(tally.words, lexicon.company, length);
  const density = Math.min(1, longText / length);
  const hits = hitsByTag(tally, lexicon);
  return [...new Set([...company.keys(), ...hits.keys()])].map((tag) => {
    const ofTag = hits.get(tag) ?? [];
    const fromCompany = company.get(tag) ?? 0;
    const hasMany = (lexicon.tags[tag]?.phrases.length ?? 0) > manyWordings;
    const fromPhrases = phraseEvidence(ofTag, fromCompany, hasMany ? density : 1);
    const reach = ofTag.some(isUnmistakable) ? reachIn(length) : 1;
    return { tag, hits: ofTag, sum: fromCompany + fromPhrases * reach };
  });
}
