import type { Place } from '../topics/reading';
import { scanWords } from './analyse';
import { bestOf } from './best-of';
import type { Page, PageWords } from './page';
import { knownPhrasesOf } from './phrase-book';
import { frequencyIn, isInTitle } from './post-terms';
import type { PostField } from './recommendation';
import type { Phrase, SearchIndex } from './search-index';
import { isTelling } from './telling-words';
import { textAt } from './text-list';
import { termOf, wordCodes } from './word-codes';

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
  const stretches = [
    ...titleRuns(page, titleTerms(index, position)),
    ...namings(index, position, met),
  ];
  // A title that the page holds whole is both: it counts once.
  const distinct = new Map(stretches.map((one) => [`${one.first} ${one.length}`, one]));
  const found = new Map<string, Evidence>();
  for (const stretch of distinct.values()) {
    const key = termsIn(page, stretch).join(' ');
    const evidence = found.get(key) ?? evidenceOf(index, position, page, stretch);
    found.set(key, evidence);
    if (evidence.field === stretch.field) noteAt(evidence, page, stretch.first);
  }
  const inPhrases = new Set([...found.values()].flatMap(({ terms }) => terms));
  return [...found.values(), ...singles(index, position, page, inPhrases)];
}

/** Single words that may be reasons by themselves: few are strong enough, and the others need not be looked at. */
function singles(
  index: SearchIndex,
  position: number,
  page: Page,
  inPhrases: ReadonlySet<number>,
): readonly Evidence[] {
  const { counts, places } = page;
  const strengths = new Float32Array(counts.terms.length);
  const held: number[] = [];
  for (let rank = 0; rank < strengths.length; rank += 1) {
    const term = counts.terms[rank] ?? -1;
    const weight = weightIn(index, position, term);
    if (weight === 0 || inPhrases.has(term)) continue;
    const times = 1 + Math.log(counts.times[rank] ?? 1);
    held.push(rank);
    strengths[rank] = weight * FIELD_WEIGHT[fieldOf(index, position, term)] * times;
  }
  return bestOf(held, strengths, MOST_TERMS).flatMap((rank) => {
    const field = fieldOf(index, position, counts.terms[rank] ?? -1);
    const telling = (places[rank] ?? []).filter((at) => field === 'title' || isTelling(page, at));
    const [first] = telling;
    if (first === undefined) return [];
    const evidence = evidenceOf(index, position, page, { first, length: 1, field });
    for (const at of telling) noteAt(evidence, page, at);
    return [evidence];
  });
}

function fieldOf(index: SearchIndex, position: number, term: number): 'title' | 'text' {
  return isInTitle(index, position, term) ? 'title' : 'text';
}

interface Stretch {
  readonly first: number;
  readonly length: number;
  readonly field: PostField;
}

/** Where the page holds a phrase that the post is known by. */
function namings(
  { phrases }: SearchIndex,
  position: number,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Stretch[] {
  return knownPhrasesOf(phrases, position).flatMap((phrase) => {
    const starts = met.get(phrase);
    if (starts === undefined) return [];
    const found = phrase.uses.find(({ post }) => post === position)?.field ?? 'text';
    const field = found === 'part' ? 'title' : found;
    return starts.map((first) => ({ first, length: phrase.terms.length, field }));
  });
}

function titleTerms(index: SearchIndex, position: number): readonly number[] {
  const title = textAt(index.postTitles, position);
  const codes = wordCodes(index.terms, index.languages[position] ?? '');
  const terms: number[] = [];
  scanWords(title, (start, end) => {
    terms.push(termOf(codes(title, start, end)));
  });
  return terms;
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

/** Words of the page as evidence that stands nowhere yet. */
function evidenceOf(
  index: SearchIndex,
  position: number,
  page: Page,
  { first, length, field }: Stretch,
): Evidence {
  const { blocks, words } = page;
  const text = blocks[words.blocks[first] ?? 0]?.text ?? '';
  const content = [...termsIn(page, { first, length })].filter((_, at) => !words.stops[first + at]);
  let weight = 0;
  for (const term of content) weight += weightIn(index, position, term);
  return {
    phrase: text.slice(words.starts[first], words.ends[first + length - 1]),
    terms: content,
    field,
    weight: weight * (1 + TOGETHER * (content.length - 1)),
    places: new Set(),
    count: 0,
  };
}

function termsIn({ words }: Page, { first, length }: Omit<Stretch, 'field'>): Int32Array {
  return words.terms.subarray(first, first + length);
}

function noteAt(evidence: Evidence, { blocks, words }: Page, at: number): void {
  evidence.places.add(blocks[words.blocks[at] ?? 0]?.place ?? 'text');
  evidence.count += 1;
}

/** A word that a post says often tells more than a rare one that it says once; one that all posts say tells little. */
function weightIn(index: SearchIndex, position: number, term: number): number {
  return (index.idf[term] ?? 0) * frequencyIn(index, position, term) ** 2;
}
