import { type Lexicon, makeLexicon } from '../detect/lexicon';
import { weigh } from '../detect/weigh';
import type { TagVocabulary, Vocabulary } from '../vocabulary';
import { learn } from './learn';
import { librariesOfTags, type Study, teaches } from './studies';

interface Scored {
  readonly sum: number;
  readonly carries: boolean;
}

/** Where a library says nothing of its own: found on the tags of libraries with a few posts a tag. */
const priorThreshold = 1.2;
/** Of a tag that no post carries, nothing but the phrases can speak. */
const thresholdWithoutPosts = 0.7;
/** As many posts as the prior counts for. */
const priorPosts = 4;
const leastThreshold = 0.05;
/** Posts with and without the tag that it takes to learn a threshold, and to trust the company alone. */
const enoughToLearn = 4;
const enoughWithoutPhrase = 10;

/** The threshold with the best F1 on these scores. */
function bestThreshold(scores: readonly Scored[], carriers: number): number {
  const falling = scores.toSorted((a, b) => b.sum - a.sum);
  let found = 0;
  let best = { f1: 0, threshold: priorThreshold };
  for (const [rank, { sum, carries }] of falling.entries()) {
    if (!carries) continue;
    found += 1;
    const f1 = (2 * found) / (rank + 1 + carriers);
    const next = falling[rank + 1]?.sum ?? sum;
    if (f1 > best.f1) best = { f1, threshold: (sum + next) / 2 };
  }
  return best.threshold;
}

function addScores(
  scores: readonly Scored[][],
  { tally, tags, library }: Study,
  lexicon: Lexicon,
  libraries: readonly ReadonlySet<string>[],
): void {
  for (const { tag, sum } of weigh(tally, lexicon)) {
    if (sum < leastThreshold || !teaches(library, libraries[tag])) continue;
    scores[tag]?.push({ sum, carries: tags.has(tag) });
  }
}

/** Scores each half of the posts with what the other half teaches, so that no post vouches for itself. */
function crossScores(
  names: Lexicon,
  studies: readonly Study[],
  libraries: readonly ReadonlySet<string>[],
): Scored[][] {
  const scores: Scored[][] = names.tags.map(() => []);
  const halves = [0, 1].map((half) => studies.filter((_, position) => position % 2 === half));
  for (const [half, others] of [halves, halves.toReversed()].map(
    ([a = [], b = []]) => [a, b] as const,
  )) {
    const lexicon = makeLexicon(learn(names, others));
    for (const study of half) addScores(scores, study, lexicon, libraries);
  }
  return scores;
}

function withThreshold(
  entry: TagVocabulary,
  scores: readonly Scored[],
  carriers: number,
): TagVocabulary {
  const threshold =
    (carriers * bestThreshold(scores, carriers) + priorPosts * priorThreshold) /
    (carriers + priorPosts);
  return {
    ...entry,
    threshold: Math.round(threshold * 100) / 100,
    companyTells: carriers >= enoughWithoutPhrase,
  };
}

/** Sets for each tag the evidence that it takes, learnt from the posts where there are enough with and without it. */
export function calibrate(
  vocabulary: Vocabulary,
  names: Lexicon,
  studies: readonly Study[],
): Vocabulary {
  const carriers = names.tags.map(() => 0);
  for (const { tags } of studies) for (const tag of tags) carriers[tag] = (carriers[tag] ?? 0) + 1;
  const libraries = librariesOfTags(studies, names.tags.length);
  const scores = crossScores(names, studies, libraries);
  const tags = vocabulary.tags.map((entry, position) => {
    const carrying = carriers[position] ?? 0;
    const teaching = studies.filter(({ library }) => teaches(library, libraries[position]));
    const canLearn = Math.min(carrying, teaching.length - carrying) >= enoughToLearn;
    if (carrying === 0) return { ...entry, threshold: thresholdWithoutPosts };
    if (!canLearn) return { ...entry, threshold: priorThreshold };
    return withThreshold(entry, scores[position] ?? [], carrying);
  });
  return { ...vocabulary, tags, companyTells: tags.some((tag) => tag.companyTells) };
}
