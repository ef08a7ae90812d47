import type { Place } from '../../topics/reading';
import { frequenciesIn } from '../index/post-terms';
import type { Phrase, SearchIndex } from '../index/search-index';
import type { Page } from '../rank/page';
import type { Reason } from '../recommendation';
import { collectEvidence, type Evidence, strengthOf } from './evidence';

const PLACE_ORDER = ['title', 'heading', 'draft', 'text'] as const satisfies readonly Place[];
const MOST_REASONS = 3;
/** What is far weaker than the strongest reason did not carry the score. */
const LEAST_SHARE = 0.01;

/**
 * For each of some posts the words of the page that carried its score, strongest first: phrases that the post is known
 * by, runs of its title, and single words that tell something. None of them is named twice.
 */
export function reasonsFor(
  index: SearchIndex,
  positions: readonly number[],
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly (readonly Reason[])[] {
  const held = frequenciesIn(index, positions, page.counts);
  return positions.map((position, at) => {
    const own = { position, frequencies: held[at] ?? new Uint8Array() };
    return strongest(collectEvidence(index, own, page, met));
  });
}

function strongest(found: readonly Evidence[]): readonly Reason[] {
  const falling = found.toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const least = LEAST_SHARE * strengthOf(falling[0]);
  const named = new Set<number>();
  const reasons: Reason[] = [];
  for (const evidence of falling) {
    if (reasons.length === MOST_REASONS || strengthOf(evidence) < least) break;
    if (evidence.terms.some((term) => named.has(term))) continue;
    for (const term of evidence.terms) named.add(term);
    reasons.push(asReason(evidence));
  }
  return reasons;
}

function asReason({ phrase, field, count, places }: Evidence): Reason {
  return { phrase, field, count, places: PLACE_ORDER.filter((place) => places.has(place)) };
}
