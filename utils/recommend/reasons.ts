import type { Place, Reading } from '../topics/reading';
import { analyse } from './analyse';
import type { Language } from './language';
import type { PostField, Reason } from './recommendation';
import type { IndexedPost, SearchIndex } from './search-index';

const PLACE_ORDER = ['title', 'heading', 'draft', 'text'] as const satisfies readonly Place[];
const MOST_REASONS = 3;

interface Evidence {
  readonly phrase: string;
  readonly field: PostField;
  readonly places: Set<Place>;
  readonly weight: number;
  count: number;
}

/** The words of the page that carried a post's score, heaviest first. */
export function reasonsFor(
  index: SearchIndex,
  indexed: IndexedPost,
  reading: Reading,
  language: Language,
): readonly Reason[] {
  const found = new Map<string, Evidence>();
  const blocks = [{ place: 'title', text: reading.title } as const, ...reading.blocks];
  for (const { place, text } of blocks) {
    for (const word of analyse(text, language)) {
      if (word.stop || !indexed.termCounts.has(word.term)) continue;
      const phrase = text.slice(word.start, word.end);
      const evidence = found.get(word.term) ?? firstEvidence(index, indexed, word.term, phrase);
      evidence.places.add(place);
      evidence.count += 1;
      found.set(word.term, evidence);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight * Math.sqrt(b.count) - a.weight * Math.sqrt(a.count))
    .slice(0, MOST_REASONS)
    .map(({ phrase, field, places, count }) => ({
      phrase,
      field,
      count,
      places: PLACE_ORDER.filter((place) => places.has(place)),
    }));
}

function firstEvidence(
  index: SearchIndex,
  indexed: IndexedPost,
  term: string,
  phrase: string,
): Evidence {
  const inTitle = indexed.titleTerms.includes(term);
  const weight = (index.idf.get(term) ?? 0) * (inTitle ? 3 : 1);
  return { phrase, field: inTitle ? 'title' : 'text', places: new Set(), weight, count: 0 };
}
