import type { DraftWord } from './draft';
import { holdsPhrase } from './holds-phrase';
import type { WantedPost } from './wanted-post';

/** What counts: words that the post is known by, the share of its title, and each word that it lacks; beside what it holds of them. */
const WEIGHTS = { known: 1, naming: 0.9, missing: -0.1 } as const;
const LEAST = 0.5;
/** The idf that a word of the title must have to be offered alone: about one of five texts has it, or fewer. */
const LONE = 1.5;
/** As many pages of common prose stand beside the posts in the idf, which can't be greater. */
const PROSE = 10;
/** A tag alone tells little of one of its posts. */
const TELLING_TAG = 2;

/**
 * How much words tell of a post, 0 where that is too little to offer them for it unasked. Enough are a name or keyword of it and
 * words that others link to it with, a rare word of its title, or several that the post says much of.
 */
export function tellingOf(words: readonly DraftWord[], wanted: WantedPost, size: number): number {
  const content = new Set(words.flatMap(({ stop, term }) => (stop ? [] : [term])));
  const held = [...content].flatMap((term) => wanted.weights.get(term) ?? []);
  const isKnown = holdsKnown(words, wanted);
  const telling =
    WEIGHTS.known * Number(isKnown) +
    sumOf(held.map(({ weight }) => weight)) / Math.log(size + PROSE + 1) +
    (WEIGHTS.naming * sumOf(held.map(({ inTitle }) => inTitle))) / wanted.titleWeight +
    WEIGHTS.missing * (content.size - held.length);
  const [only, ...others] = held;
  if (isKnown || (others.length > 0 && telling >= LEAST)) return telling;
  const isRareName = only !== undefined && only.inTitle > 0 && only.idf >= LONE;
  return others.length === 0 && isRareName ? telling : 0;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

function holdsKnown(words: readonly DraftWord[], wanted: WantedPost): boolean {
  const { names, keywords, links, tags } = wanted;
  const known = [...names, ...keywords, ...links.map(({ phrase }) => phrase)];
  if (known.some(({ terms }) => holdsPhrase(words, terms))) return true;
  const named = words.filter((word) => isOfTitle(word, wanted));
  if (new Set(named.map(({ term }) => term)).size < TELLING_TAG) return false;
  return tags.some(({ phrase }) => holdsPhrase(words, phrase.terms));
}

const isOfTitle = ({ term, stop }: DraftWord, { weights }: WantedPost): boolean =>
  !stop && (weights.get(term)?.inTitle ?? 0) > 0;
