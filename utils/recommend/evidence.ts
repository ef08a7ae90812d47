import { commonShare } from '../topics/common-words';
import type { Place } from '../topics/reading';
import { singular } from '../topics/stem';
import { ownPhrases } from './own-phrases';
import type { Page, PageWord } from './page';
import { type TermWeight, termWeights } from './post-terms';
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
  const weights = termWeights(index, position, page.counts.keys());
  const found = new Map<string, Evidence>();
  const stretches = [...titleRuns(page, titleOf(index, position)), ...namings(met, position)];
  // A title that the page holds whole is both: it counts once.
  const distinct = new Map(stretches.map((one) => [`${one.first} ${one.length}`, one]));
  for (const { first, length, field } of distinct.values()) {
    const words = page.words.slice(first, first + length);
    addEvidence(found, page, { words, field, weights });
  }
  const inPhrases = new Set([...found.values()].flatMap(({ terms }) => terms));
  const single = heaviest(weights, page);
  for (const word of page.words) {
    const field = single.get(word.term);
    if (field === undefined || word.stop || inPhrases.has(word.term)) continue;
    if (field === 'title' || isTelling(page, word)) {
      addEvidence(found, page, { words: [word], field, weights });
    }
  }
  return [...found.values()];
}

/** The terms that may be reasons by themselves: few are strong enough, and the others need not be looked at. */
function heaviest(
  weights: ReadonlyMap<number, TermWeight>,
  { counts }: Page,
): ReadonlyMap<number, PostField> {
  const rated = [...weights].map(([term, held]) => {
    const field: PostField = held.inTitle ? 'title' : 'text';
    const times = 1 + Math.log(counts.get(term) ?? 1);
    return { term, field, strength: weightOf(held) * FIELD_WEIGHT[field] * times };
  });
  const falling = rated.sort((a, b) => b.strength - a.strength).slice(0, MOST_TERMS);
  return new Map(falling.map(({ term, field }) => [term, field]));
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
function titleRuns({ words }: Page, title: readonly number[]): readonly Stretch[] {
  const pairs = new Set(title.slice(1).map((term, at) => `${title[at]} ${term}`));
  const runs: Stretch[] = [];
  for (const [first, { stop }] of words.entries()) {
    let length = 1;
    while (length < LONGEST && isPair(words, first + length, pairs)) length += 1;
    while (length > 1 && words[first + length - 1]?.stop) length -= 1;
    if (!stop && length > 1) runs.push({ first, length, field: 'title' });
  }
  return runs;
}

/** Whether a word follows the one before it as in the title, with nothing but a space or a hyphen between them. */
function isPair(words: readonly PageWord[], at: number, pairs: ReadonlySet<string>): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  const isBeside = before.block === word.block && word.start <= before.end + 1;
  return isBeside && pairs.has(`${before.term} ${word.term}`);
}

/** Neither a number nor a word of everyday prose. */
function isTelling({ blocks }: Page, { block, start, end }: PageWord): boolean {
  const written = (blocks[block]?.text ?? '').slice(start, end);
  const isWord = written.length >= SHORTEST && !/\p{N}/u.test(written);
  return isWord && commonShare(singular(written.toLowerCase())) < COMMON;
}

interface Run {
  readonly words: readonly PageWord[];
  readonly field: PostField;
  readonly weights: ReadonlyMap<number, TermWeight>;
}

function addEvidence(
  found: Map<string, Evidence>,
  { blocks }: Page,
  { words, field, weights }: Run,
): void {
  const [first] = words;
  const last = words.at(-1);
  const block = blocks[first?.block ?? 0];
  if (first === undefined || last === undefined || block === undefined) return;
  const terms = words.filter(({ stop }) => !stop).map(({ term }) => term);
  const key = words.map(({ term }) => term).join(' ');
  let weight = 0;
  for (const term of terms) weight += weightOf(weights.get(term));
  const evidence = found.get(key) ?? {
    phrase: block.text.slice(first.start, last.end),
    terms,
    field,
    weight: weight * (1 + TOGETHER * (terms.length - 1)),
    places: new Set(),
    count: 0,
  };
  if (evidence.field !== field) return;
  evidence.places.add(block.place);
  evidence.count += 1;
  found.set(key, evidence);
}

/** A word that a post says often tells more than a rare one that it says once; one that all posts say tells little. */
function weightOf(held: TermWeight | undefined): number {
  return held === undefined || held.idf === 0 ? 0 : held.weight ** 2 / held.idf;
}
