import type { SearchIndex } from '../index/search-index';
import type { Draft, DraftSentence } from './draft';
import { holdsPhrase } from './holds-phrase';
import { surenessOf } from './rate-known';
import { linksOf, type SentenceLinks } from './sentence-links';
import { shareWords } from './share-words';
import { titleRuns } from './title-runs';
import type { WantedPost } from './wanted-post';
import type { Wording } from './wording';
import { holdsTitle } from './written-title';

/** Found on the sentences in which authors of eighteen libraries put their links. */
const WEIGHTS = {
  fit: 0.75,
  heaviest: 0.35,
  addressShare: 1,
  titleShare: 0.35,
  titleRun: 0.3,
  firstTitleRun: 0.42,
  keyword: 0.5,
  firstKeyword: 4,
  named: 0.85,
  titled: 2,
  linked: 1,
  likely: 1.3,
  firstLikely: 0.75,
  firstLikeliest: 1,
  likeLinks: 1.3,
  prominent: 1.35,
  cue: 0.9,
  middling: 0.3,
  block: 1.4,
  blockName: 1,
  late: -0.7,
  first: 0.56,
  heading: -1.2,
  lastBlock: 0.37,
  lastInBlock: 0.45,
  colon: -0.5,
  question: -0.35,
  before: 0.73,
  after: 0.45,
} as const;

/** Words of a sentence that is neither a label nor winding. */
const MIDDLING = { least: 6, most: 13 } as const;
/** Close enough to the best to be as good. */
const AS_GOOD = 0.9;

/** How well each sentence of a draft would carry a link to a post, as a log likelihood. */
export function rateSentences(index: SearchIndex, draft: Draft, wanted: WantedPost): Float32Array {
  const ofText = rateText(draft, wanted);
  const ofNames = rateNames(draft, wanted);
  const links = linksOf(index, draft, wanted.links);
  return Float32Array.from(draft.sentences, (_, at) => {
    return (ofText[at] ?? 0) + (ofNames[at] ?? 0) + rateLinks(links, at) + ratePlace(draft, at);
  });
}

/** By the words that a sentence, its neighbours and its paragraph share with the text of the post, and with its names. */
function rateText(draft: Draft, wanted: WantedPost): readonly number[] {
  const { sentences } = draft;
  const shared = shareWords(draft, wanted);
  const fit = byGreatest(shared.fit);
  const prominent = byGreatest(shared.prominent);
  const name = byGreatest(shared.name);
  const fitInBlock = greatestInBlock(sentences, fit);
  const nameInBlock = greatestInBlock(sentences, name);
  const first = name.findIndex((value) => value >= AS_GOOD);
  return sentences.map(({ block }, at) => {
    return (
      WEIGHTS.fit * (fit[at] ?? 0) +
      WEIGHTS.prominent * (prominent[at] ?? 0) +
      WEIGHTS.heaviest * (shared.heaviest[at] ?? 0) +
      WEIGHTS.titleShare * ((shared.inTitle[at] ?? 0) / wanted.titleWeight) +
      WEIGHTS.addressShare * ((shared.inAddress[at] ?? 0) / wanted.addressWeight) +
      WEIGHTS.first * Number(at === first) +
      WEIGHTS.block * (fitInBlock.get(block) ?? 0) +
      WEIGHTS.blockName * (nameInBlock.get(block) ?? 0) +
      WEIGHTS.before * (fit[at - 1] ?? 0) +
      WEIGHTS.after * (fit[at + 1] ?? 0)
    );
  });
}

/** By the wordings of the post that a sentence holds word for word. */
function rateNames(draft: Draft, wanted: WantedPost): readonly number[] {
  const { sentences } = draft;
  const runs = titleRuns(draft, wanted);
  const firstRun = runs.indexOf(Math.max(1, ...runs));
  const keyword = sentences.map((sentence) => greatestHeld(sentence, wanted.keywords));
  const firstKeyword = keyword.indexOf(Math.max(Number.EPSILON, ...keyword));
  return sentences.map((sentence, at) => {
    return (
      WEIGHTS.titleRun * (runs[at] ?? 0) +
      WEIGHTS.firstTitleRun * Number(at === firstRun) +
      WEIGHTS.keyword * (keyword[at] ?? 0) +
      WEIGHTS.firstKeyword * (at === firstKeyword ? (keyword[at] ?? 0) : 0) +
      WEIGHTS.titled * Number(holdsTitle(textOf(draft, sentence), wanted.names)) +
      WEIGHTS.named * greatestHeld(sentence, wanted.names)
    );
  });
}

function textOf({ plain }: Draft, { block, words }: DraftSentence): string {
  return plain[block]?.slice(words[0]?.start, words.at(-1)?.end) ?? '';
}

function byGreatest(values: Float32Array): Float32Array {
  let most = Number.EPSILON;
  for (const value of values) most = Math.max(most, value);
  return values.map((value) => value / most);
}

function greatestInBlock(
  sentences: readonly DraftSentence[],
  values: Float32Array,
): ReadonlyMap<number, number> {
  const greatest = new Map<number, number>();
  for (const [at, { block }] of sentences.entries()) {
    greatest.set(block, Math.max(greatest.get(block) ?? 0, values[at] ?? 0));
  }
  return greatest;
}

function rateLinks({ probability, likeliest, likeness }: SentenceLinks, at: number): number {
  const own = probability[at] ?? 0;
  return (
    WEIGHTS.linked * own +
    WEIGHTS.likely * surenessOf(own) +
    (at === likeliest ? WEIGHTS.firstLikely + WEIGHTS.firstLikeliest * own : 0) +
    WEIGHTS.likeLinks * (likeness[at] ?? 0)
  );
}

/** By where a sentence stands, its kind, and the words in it that point at other texts. */
function ratePlace({ sentences, blocks }: Draft, at: number): number {
  const sentence = sentences[at];
  if (sentence === undefined) return 0;
  const { block, words, isHeading, cue } = sentence;
  const mark = blocks[block]?.text.charAt(words.at(-1)?.end ?? 0);
  const isMiddling = words.length >= MIDDLING.least && words.length <= MIDDLING.most;
  return (
    WEIGHTS.late * (at / sentences.length) +
    WEIGHTS.lastInBlock * Number(sentences[at + 1]?.block !== block) +
    WEIGHTS.lastBlock * Number(block >= blocks.length - 2) +
    WEIGHTS.cue * cue +
    WEIGHTS.middling * Number(isMiddling) +
    WEIGHTS.heading * Number(isHeading) +
    WEIGHTS.colon * Number(mark === ':') +
    WEIGHTS.question * Number(mark === '?')
  );
}

/** The greatest value of the wordings that the sentence holds word for word. */
function greatestHeld({ words }: DraftSentence, wordings: readonly Wording[]): number {
  let most = 0;
  for (const { terms, value } of wordings) {
    if (value > most && holdsPhrase(words, terms)) most = value;
  }
  return most;
}
