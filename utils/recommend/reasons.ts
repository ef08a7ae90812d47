import type { Place } from '../topics/reading';
import type { Page, PageWord } from './page';
import { type TermWeight, termWeights } from './post-terms';
import type { PostField, Reason } from './recommendation';
import type { Phrase, SearchIndex } from './search-index';

const PLACE_ORDER = ['title', 'heading', 'draft', 'text'] as const satisfies readonly Place[];
const MOST_REASONS = 3;
const LONGEST = 4;
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

interface Evidence {
  readonly phrase: string;
  readonly terms: readonly number[];
  readonly field: PostField;
  readonly weight: number;
  readonly places: Set<Place>;
  count: number;
}

/**
 * The words of the page that carried a post's score, heaviest first: words that both hold, those
 * that stand together as one phrase, none of them named twice.
 */
export function reasonsFor(
  index: SearchIndex,
  position: number,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Reason[] {
  const weights = heaviest(termWeights(index, position, page.counts.keys()), page);
  const fields = namedFields(met, position);
  const found = new Map<string, Evidence>();
  for (const run of sharedRuns(page, weights)) {
    for (const words of partsOf(run)) collect(found, page, words, weights, fields);
  }
  return pickReasons([...found.values()]);
}

/** Few terms carry a score; the others would only make long runs of words. */
function heaviest(
  weights: ReadonlyMap<number, TermWeight>,
  { counts }: Page,
): ReadonlyMap<number, TermWeight> {
  const heaviness = ([term, { weight, inTitle }]: readonly [number, TermWeight]): number =>
    weight * (inTitle ? FIELD_WEIGHT.title : 1) * (1 + Math.log(counts.get(term) ?? 1));
  const falling = [...weights].sort((a, b) => heaviness(b) - heaviness(a));
  return new Map(falling.slice(0, MOST_TERMS));
}

/** The field that a met phrase names the post by, by the terms of the phrase. */
function namedFields(
  met: ReadonlyMap<Phrase, readonly number[]>,
  position: number,
): ReadonlyMap<string, PostField> {
  const fields = new Map<string, PostField>();
  for (const { terms, uses } of met.keys()) {
    const use = uses.find(({ post }) => post === position);
    if (use !== undefined) fields.set(terms.join(' '), use.field);
  }
  return fields;
}

/** Words of the page that stand side by side and that the post holds too. */
function sharedRuns(
  { words }: Page,
  weights: ReadonlyMap<number, unknown>,
): readonly (readonly PageWord[])[] {
  const runs: PageWord[][] = [];
  let run: PageWord[] = [];
  for (const word of words) {
    const last = run.at(-1);
    const isShared = !word.stop && weights.has(word.term);
    if (
      last !== undefined &&
      (!isShared || last.block !== word.block || word.start > last.end + 1)
    ) {
      runs.push(run);
      run = [];
    }
    if (isShared) run.push(word);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function* partsOf(run: readonly PageWord[]): Generator<readonly PageWord[]> {
  for (let from = 0; from < run.length; from += 1) {
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to += 1) {
      yield run.slice(from, to);
    }
  }
}

function collect(
  found: Map<string, Evidence>,
  { blocks }: Page,
  words: readonly PageWord[],
  weights: ReadonlyMap<number, TermWeight>,
  fields: ReadonlyMap<string, PostField>,
): void {
  const [first] = words;
  const last = words.at(-1);
  const block = blocks[first?.block ?? 0];
  if (first === undefined || last === undefined || block === undefined) return;
  const terms = words.map(({ term }) => term);
  const key = terms.join(' ');
  let weight = 0;
  for (const term of terms) weight += weights.get(term)?.weight ?? 0;
  const inTitle = terms.every((term) => weights.get(term)?.inTitle);
  const evidence = found.get(key) ?? {
    phrase: block.text.slice(first.start, last.end),
    terms,
    field: inTitle ? 'title' : (fields.get(key) ?? 'text'),
    weight: weight * (1 + TOGETHER * (terms.length - 1)),
    places: new Set(),
    count: 0,
  };
  evidence.places.add(block.place);
  evidence.count += 1;
  found.set(key, evidence);
}

const heaviness = ({ weight, field, count }: Evidence): number =>
  weight * FIELD_WEIGHT[field] * (1 + Math.log(count));

function pickReasons(found: readonly Evidence[]): readonly Reason[] {
  const named = new Set<number>();
  const reasons: Reason[] = [];
  for (const evidence of found.toSorted((a, b) => heaviness(b) - heaviness(a))) {
    if (reasons.length === MOST_REASONS) break;
    if (evidence.terms.some((term) => named.has(term))) continue;
    for (const term of evidence.terms) named.add(term);
    const { phrase, field, count } = evidence;
    const places = PLACE_ORDER.filter((place) => evidence.places.has(place));
    reasons.push({ phrase, field, count, places });
  }
  return reasons;
}
