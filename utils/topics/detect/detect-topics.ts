import type { Place, Reading } from '../reading';
import type { PhraseHit, Topic } from '../topic';
import type { Vocabulary } from '../vocabulary';
import { type Lexicon, makeLexicon } from './lexicon';
import { emptyTally, type Tally, tallyBlock } from './tally';
import { type Evidence, type Hit, weigh } from './weigh';

const placesInOrder: readonly Place[] = ['title', 'heading', 'draft', 'text'];
const mostTopics = 20;
const mostPhrases = 12;

function phraseHit({ phrase, count }: Hit): PhraseHit {
  const places = placesInOrder.filter((place) => count.places.has(place));
  return { phrase: phrase.text, count: count.times, places };
}

const telling = ({ phrase, count }: Hit) => (phrase.lone ? 0 : phrase.weight * count.weighed);

/** 0.5 at the threshold. */
const certainty = (sum: number, threshold: number) => 1 / (1 + Math.exp((threshold - sum) * 2));

function topicOf(evidence: Evidence, lexicon: Lexicon): Topic | undefined {
  const entry = lexicon.tags[evidence.tag];
  if (!entry || evidence.sum < entry.threshold) return undefined;
  const isNamed = evidence.hits.some(({ phrase }) => !phrase.lone);
  if (!isNamed && !entry.companyTells) return undefined;
  const hits = evidence.hits.toSorted((a, b) => telling(b) - telling(a)).slice(0, mostPhrases);
  return {
    tag: entry.tag,
    score: certainty(evidence.sum, entry.threshold),
    phrases: hits.map(phraseHit),
  };
}

/** The topics that a tally shows, most telling first. */
export function topicsOf(tally: Tally, lexicon: Lexicon): readonly Topic[] {
  const topics = weigh(tally, lexicon).map((evidence) => topicOf(evidence, lexicon));
  const found = topics.filter((topic) => topic !== undefined);
  return found.toSorted((a, b) => b.score - a.score).slice(0, mostTopics);
}

const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** The lexicon of a vocabulary, made once. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const made = lexicons.get(vocabulary) ?? makeLexicon(vocabulary);
  lexicons.set(vocabulary, made);
  return made;
}

/** The library's tags that a page or a draft is about, most telling first. The title counts once, also where it is a block. */
export function detectTopics(reading: Reading, vocabulary: Vocabulary): readonly Topic[] {
  const lexicon = lexiconOf(vocabulary);
  const tally = emptyTally();
  if (!reading.blocks.some((block) => block.place === 'title')) {
    tallyBlock(tally, { place: 'title', text: reading.title }, lexicon);
  }
  for (const block of reading.blocks) tallyBlock(tally, block, lexicon);
  return topicsOf(tally, lexicon);
}
