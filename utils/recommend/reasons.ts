import type { Place } from '../topics/reading';
import { collectEvidence, type Evidence, strengthOf } from './evidence';
import type { Page } from './page';
import type { Reason } from './recommendation';
import type { Phrase, SearchIndex } from './search-index';

const PLACE_ORDER = ['title', 'heading', 'draft', 'text'] as const satisfies readonly Place[];
const MOST_REASONS = 3;
/** What is far weaker than the strongest reason did not carry the score. */
const LEAST_SHARE = 0.01;

/**
 * The words of the page that carried a post's score, strongest first: phrases that the post is known by, runs of
 * its title, and single words that tell something. None of them is named twice.
 */
export function reasonsFor(
  index: SearchIndex,
  position: number,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Reason[] {
  const found = collectEvidence(index, position, page, met);
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
