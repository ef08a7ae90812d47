import type { Draft, DraftSentence } from './draft';
import { surenessOf } from './rate-known';
import type { SearchIndex } from './search-index';
import { linksOf, type SentenceLinks } from './sentence-links';
import { shareWords } from './share-words';
import { titleRuns } from './title-runs';
import type { WantedPost } from './wanted-post';

/** Found on the sentences in which authors of eighteen libraries put their links. */
const WEIGHTS = {
  fit: 0.8,
  heaviest: 0.38,
  addressShare: 0.4,
  titleShare: 0.6,
  titleRun: 0.15,
  firstTitleRun: 0.35,
  keyword: 0.55,
  firstKeyword: 1,
  named: 0.95,
  linked: 1,
  likely: 1.2,
  firstLikely: 0.5,
  firstLikeliest: 1.1,
  likeLinks: 1.15,
  prominent: 1.25,
  cue: 1,
  middling: 0.3,
  block: 1.45,
  blockName: 1,
  reference: 0.5,
  late: -0.65,
  first: 0.5,
  heading: -1.1,
  lastBlock: 0.4,
  lastInBlock: 0.4,
  colon: -0.6,
  question: -0.4,
  before: 0.7,
  after: 0.4,
} as const;

/** Close enough to the best to be as good. */
const AS_GOOD = 0.9;

/** How well each sentence of a draft would carry a link to a post, as a log likelihood. */
export function rateSentences(index: SearchIndex, draft: Draft, wanted: WantedPost): Float32Array {
  const { sentences } = draft;
  const shared = shareWords(draft, wanted);
  const fit = byGreatest(shared.fit);
  const prominent = byGreatest(shared.prominent);
  const name = byGreatest(shared.name);
  const fitInBlock = greatestInBlock(sentences, fit);
  const nameInBlock = greatestInBlock(sentences, name);
  const first = name.findIndex((value) => value >= AS_GOOD);
  const keyword = sentences.map((sentence) => greatestHeld(sentence, wanted.keywords));
  const firstKeyword = keyword.indexOf(Math.max(Number.EPSILON, ...keyword));
  const links = linksOf(index, draft, wanted.links);
  const runs = titleRuns(draft, wanted, shared.inTitle);
  const firstRun = runs.indexOf(Math.max(1, ...runs));
  const lastBlocks = draft.blocks.length - 2;
  return Float32Array.from(sentences, (sentence, at) => {
    return (
      WEIGHTS.fit * (fit[at] ?? 0) +
      WEIGHTS.prominent * (prominent[at] ?? 0) +
      WEIGHTS.heaviest * (shared.heaviest[at] ?? 0) +
      WEIGHTS.titleShare * ((shared.inTitle[at] ?? 0) / wanted.titleWeight) +
      WEIGHTS.addressShare * ((shared.inAddress[at] ?? 0) / wanted.addressWeight) +
      WEIGHTS.titleRun * (runs[at] ?? 0) +
      WEIGHTS.firstTitleRun * Number(at === firstRun) +
      WEIGHTS.block * (fitInBlock.get(sentence.block) ?? 0) +
      WEIGHTS.blockName * (nameInBlock.get(sentence.block) ?? 0) +
      WEIGHTS.before * (fit[at - 1] ?? 0) +
      WEIGHTS.after * (fit[at + 1] ?? 0) +
      WEIGHTS.late * (at / sentences.length) +
      WEIGHTS.first * Number(at === first) +
      WEIGHTS.lastInBlock * Number(sentences[at + 1]?.block !== sentence.block) +
      WEIGHTS.lastBlock * Number(sentence.block >= lastBlocks) +
      WEIGHTS.keyword * (keyword[at] ?? 0) +
      WEIGHTS.firstKeyword * Number(at === firstKeyword) +
      WEIGHTS.named * greatestHeld(sentence, wanted.names) +
      rateLinks(links, at) +
      rateKind(draft, sentence)
    );
  });
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

function rateKind(
  { blocks }: Draft,
  { block, words, isReference, isHeading, cue }: DraftSentence,
): number {
  const mark = blocks[block]?.text.charAt(words.at(-1)?.end ?? 0);
  return (
    WEIGHTS.reference * Number(isReference) +
    WEIGHTS.cue * cue +
    WEIGHTS.middling * Number(words.length >= 6 && words.length < 14) +
    WEIGHTS.heading * Number(isHeading) +
    WEIGHTS.colon * Number(mark === ':') +
    WEIGHTS.question * Number(mark === '?')
  );
}

/** The greatest value of the wordings that the sentence holds word for word. */
function greatestHeld({ words }: DraftSentence, wordings: WantedPost['names']): number {
  let most = 0;
  for (const { terms, value } of wordings) {
    const isHeld =
      value > most &&
      words.some((_, at) => terms.every((term, step) => words[at + step]?.term === term));
    if (isHeld) most = value;
  }
  return most;
}
