import { commonShare } from '../topics/common-words';
import type { Place } from '../topics/reading';
import { singular } from '../topics/stem';
import { bestOf } from './best-of';
import { ownPhrases } from './own-phrases';
import type { Page, PageWords } from './page';
import { frequencyIn, isInTitle } from './post-terms';
import type { PostField } from './recommendation';
import type { Phrase, SearchIndex } from './search-index';

/** Words of a page that speak for a post. */
export interface Evidence {
  /** As the page writes them. */
  readonly phrase: string;
  /** Their content terms. */
  readonly terms: readonly number[];
  readonly field: PostField;
  readonly weight: number;
  readonly places: Set<Place>;
  count: number;
}

const LONGEST = 6;
const MOST_TERMS = 16;
/** Words that stand together tell more than the same words apart. */
const TOGETHER = 0.5;
/** A word that stands in more pages of common prose tells nothing to a reader. */
const COMMON = 0.2;
const SHORTEST = 3;
const FIELD_WEIGHT: Readonly<Record<PostField, number>> = {
  title: 3,
  keywords: 3,
  tags: 2,
  links: 2,
  headings: 1,
  text: 1,
};

export function strengthOf(evidence: Evidence | undefined): number {
  if (evidence === undefined) return 0;
  const { weight, field, count } = evidence;
  return weight * FIELD_WEIGHT[field] * (1 + Math.log(count));
}

/** All words of a page that speak for a post: phrases that name it, runs of its title, and telling single words. */
export function collectEvidence(
  index: SearchIndex,
  position: number,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Evidence[] {
  const source = { page, weigh: (term: number) => weightIn(index, position, term) };
  const found = new Map<string, Evidence>();
  const stretches = [...titleRuns(page, titleOf(index, position)), ...namings(met, position)];
  // A title that the page holds whole is both: it counts once.
  const distinct = new Map(stretches.map((one) => [`${one.first} ${one.length}`, one]));
  for (const stretch of distinct.values()) addEvidence(found, stretch, source);
  const inPhrases = new Set([...found.values()].flatMap(({ terms }) => terms));
  for (const single of heaviest(index, position, page)) {
    const isNamed = inPhrases.has(page.words.terms[single.first] ?? -1);
    if (isNamed || (single.field !== 'title' && !isTelling(page, single.first))) continue;
    addEvidence(found, single, source);
  }
  return [...found.values()];
}

/** Where the terms stand that may be reasons by themselves: few are strong enough, and the others need not be looked at. */
function heaviest(
  index: SearchIndex,
  position: number,
  { counts, places }: Page,
): readonly Stretch[] {
  const strengths = Float32Array.from(counts.terms, (term, rank) => {
    const weight = weightIn(index, position, term);
    if (weight === 0) return 0;
    const field = isInTitle(index, position, term) ? 'title' : 'text';
    return weight * FIELD_WEIGHT[field] * (1 + Math.log(counts.times[rank] ?? 1));
  });
  const best = bestOf(strengths.keys(), strengths, MOST_TERMS);
  const singles = best.flatMap((rank): readonly Stretch[] => {
    if ((strengths[rank] ?? 0) === 0) return [];
    const field = isInTitle(index, position, counts.terms[rank] ?? -1) ? 'title' : 'text';
    return (places[rank] ?? []).map((first) => ({ first, length: 1, field }));
  });
  return singles.sort((a, b) => a.first - b.first);
}

interface Stretch {
  readonly first: number;
  readonly length: number;
  readonly field: PostField;
}

/** Where the page holds a phrase that the post is known by. */
function namings(
  met: ReadonlyMap<Phrase, readonly number[]>,
  position: number,
): readonly Stretch[] {
  return [...met].flatMap(([{ terms, uses }, starts]) => {
    const field = uses.find(({ post }) => post === position)?.field;
    return field === undefined
      ? []
      : starts.map((first) => ({ first, length: terms.length, field }));
  });
}

function titleOf(index: SearchIndex, position: number): readonly number[] {
  const own = ownPhrases(index, position).find(({ field }) => field === 'title');
  return own?.phrase.terms ?? [];
}

/** Where the page has words of the title in the same order, two and more, with content words at both ends. */
function titleRuns(page: Page, title: readonly number[]): readonly Stretch[] {
  const { words, ranks, places } = page;
  const own = new Set(title.flatMap((term) => ranks.get(term) ?? []));
  const firsts = [...own].flatMap((rank) => places[rank] ?? []).sort((a, b) => a - b);
  const runs: Stretch[] = [];
  for (const first of firsts) {
    let length = 1;
    while (length < LONGEST && isPair(words, first + length, title)) length += 1;
    while (length > 1 && words.stops[first + length - 1]) length -= 1;
    if (length > 1) runs.push({ first, length, field: 'title' });
  }
  return runs;
}

/** Whether a word follows the one before it as in the title, with nothing but a space or a hyphen between them. */
function isPair(words: PageWords, at: number, title: readonly number[]): boolean {
  const { terms, blocks, starts, ends } = words;
  const isBeside =
    at < terms.length &&
    blocks[at - 1] === blocks[at] &&
    (starts[at] ?? 0) <= (ends[at - 1] ?? 0) + 1;
  return (
    isBeside && title.some((term, nth) => term === terms[at - 1] && title[nth + 1] === terms[at])
  );
}

/** Neither a number nor a word of everyday prose. */
function isTelling({ blocks, words }: Page, at: number): boolean {
  const text = blocks[words.blocks[at] ?? 0]?.text ?? '';
  const written = text.slice(words.starts[at], words.ends[at]);
  const isWord = written.length >= SHORTEST && !/\p{N}/u.test(written);
  return isWord && commonShare(singular(written.toLowerCase())) < COMMON;
}

/** What evidence is taken from, and what a term tells of the post. */
interface Source {
  readonly page: Page;
  readonly weigh: (term: number) => number;
}

function addEvidence(
  found: Map<string, Evidence>,
  { first, length, field }: Stretch,
  { page: { blocks, words }, weigh }: Source,
): void {
  const block = blocks[words.blocks[first] ?? 0];
  if (block === undefined) return;
  const all = words.terms.slice(first, first + length);
  const key = all.join(' ');
  const evidence = found.get(key) ?? newEvidence();
  if (evidence.field !== field) return;
  evidence.places.add(block.place);
  evidence.count += 1;
  found.set(key, evidence);

  function newEvidence(): Evidence {
    const terms = all.filter((_, at) => !words.stops[first + at]);
    const weight = terms.reduce((sum, term) => sum + weigh(term), 0);
    return {
      phrase: block?.text.slice(words.starts[first], words.ends[first + length - 1]) ?? '',
      terms,
      field,
      weight: weight * (1 + TOGETHER * (terms.length - 1)),
      places: new Set(),
      count: 0,
    };
  }
}

/** A word that a post says often tells more than a rare one that it says once; one that all posts say tells little. */
function weightIn(index: SearchIndex, position: number, term: number): number {
  return (index.idf[term] ?? 0) * frequencyIn(index, position, term) ** 2;
}
