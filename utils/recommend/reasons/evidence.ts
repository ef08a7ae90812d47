import type { Place } from '../../topics/reading';
import { frequencyIn, isInTitle } from '../index/post-terms';
import type { Phrase, SearchIndex } from '../index/search-index';
import { putAmong } from '../rank/best-of';
import type { Page } from '../rank/page';
import type { PostField } from '../recommendation';
import { type Stretch, stretchesFor } from './stretches';
import { isTelling } from './telling-words';

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

/** A post, and how often it says each of a page's terms: saturated, in 255ths. */
export interface AskedPost {
  readonly position: number;
  readonly frequencies: Uint8Array;
}

/** All words of a page that speak for a post: phrases that name it, runs of its title, and telling single words. */
export function collectEvidence(
  index: SearchIndex,
  post: AskedPost,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Evidence[] {
  const { position } = post;
  const found = new Map<string, Evidence>();
  for (const stretch of stretchesFor(index, position, page, met)) {
    const key = keyOf(page, stretch);
    const evidence = found.get(key) ?? evidenceOf(index, position, page, stretch);
    found.set(key, evidence);
    if (evidence.field === stretch.field) noteAt(evidence, page, stretch.first);
  }
  const inPhrases = new Set([...found.values()].flatMap(({ terms }) => terms));
  return [...found.values(), ...singles(index, post, page, inPhrases)];
}

/** Single words that may be reasons by themselves: few are strong enough, and the others need not be looked at. */
function singles(
  index: SearchIndex,
  { position, frequencies }: AskedPost,
  page: Page,
  inPhrases: ReadonlySet<number>,
): readonly Evidence[] {
  const { counts, places } = page;
  const ceilings = ceilingsOf(index, page);
  const strengths = new Float32Array(ceilings.length);
  const best: number[] = [];
  let least = 0;
  for (let rank = 0; rank < ceilings.length; rank += 1) {
    const own = (ceilings[rank] ?? 0) * ((frequencies[rank] ?? 0) / 255) ** 2;
    if (own * FIELD_WEIGHT.title <= least) continue;
    const term = counts.terms[rank] ?? -1;
    strengths[rank] = own * FIELD_WEIGHT[fieldOf(index, position, term)];
    if ((strengths[rank] ?? 0) <= least || inPhrases.has(term)) continue;
    least = Math.max(0, putAmong(best, rank, strengths, MOST_TERMS));
  }
  return best.flatMap((rank) => {
    const field = fieldOf(index, position, counts.terms[rank] ?? -1);
    const telling = (places[rank] ?? []).filter((at) => field === 'title' || isTelling(page, at));
    const [first] = telling;
    if (first === undefined) return [];
    const evidence = evidenceOf(index, position, page, { first, length: 1, field });
    for (const at of telling) noteAt(evidence, page, at);
    return [evidence];
  });
}

const known = new WeakMap<Page, Float32Array>();

/** What each term of a page would tell of a post that says nothing else. */
function ceilingsOf({ idf }: SearchIndex, page: Page): Float32Array {
  const { terms, times } = page.counts;
  const made =
    known.get(page) ??
    Float32Array.from(terms, (term, rank) => (idf[term] ?? 0) * (1 + Math.log(times[rank] ?? 1)));
  known.set(page, made);
  return made;
}

function fieldOf(index: SearchIndex, position: number, term: number): 'title' | 'text' {
  return isInTitle(index, position, term) ? 'title' : 'text';
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

function keyOf({ words }: Page, { first, length }: Stretch): string {
  let key = '';
  for (let at = first; at < first + length; at += 1) key += `${words.terms[at]} `;
  return key;
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
