import type { SearchIndex } from '../index/search-index';
import type { Anchor } from '../recommendation';
import type { Draft, DraftSentence } from './draft';
import { rateSentences } from './rate-sentences';
import { anchorsOf, type TakenWords, type ValuedAnchor } from './sentence-anchors';
import { tellingOf } from './telling-of';
import { type WantedPost, wantedPost } from './wanted-post';
import { withVariants } from './with-variants';

const MOST_ANCHORS = 5;
const MOST_SENTENCES = 4;
/** How much the choice of words counts in the choice of the sentence. */
const SURENESS = 0.5;
/** Words beside the best that tell less than this share of what those tell are not worth the choice. */
const SHARE_OF_BEST = 0.6;

/** A post, and what is known of the page beside its draft. */
export interface AnchorQuery {
  readonly position: number;
  /** The position of the post that is the page itself, or -1. */
  readonly self: number;
  /** Words that are links already, or that no link may touch. */
  readonly taken: readonly TakenWords[];
  /** Words for this very post were asked for: the best there are count, though they tell little of it. */
  readonly isAsked: boolean;
}

/**
 * The words of a draft that a link to the post can be put on: the best first, then longer and shorter
 * ones in the same place, then the best of other sentences. Whole phrases of running text that touch no
 * word that is taken; empty where no words tell enough of the post (asked for, where it shares none with the draft).
 */
export function anchorsIn(
  index: SearchIndex,
  draft: Draft,
  { position, self, taken, isAsked }: AnchorQuery,
): readonly Anchor[] {
  const wanted = wantedPost(index, draft, { position, self });
  if (wanted === undefined) return [];
  const tells = ({ sentence: { words } }: LinkPlace, anchor: Anchor | undefined): number => {
    if (anchor === undefined || !/\p{L}/u.test(anchor.text)) return 0;
    const own = words.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
    return tellingOf(own, wanted, index.size);
  };
  // Where the best words of a sentence tell little, longer ones only wrap them up.
  const [best, ...others] = placesIn(index, draft, wanted, taken).filter((place, at) => {
    const [first] = place.anchors;
    return (isAsked && at === 0 && first !== undefined) || tells(place, first) > 0;
  });
  if (best === undefined) return [];
  const least = Math.max(Number.EPSILON, SHARE_OF_BEST * tells(best, best.anchors[0]));
  const tellsEnough = (place: LinkPlace) => (anchor: Anchor) => tells(place, anchor) >= least;
  const variants = withVariants(draft, best, wanted, tellsEnough(best));
  const elsewhere = others.flatMap((place) => place.anchors.slice(0, 1).filter(tellsEnough(place)));
  return [...variants, ...elsewhere]
    .slice(0, MOST_ANCHORS)
    .map(({ block, start, end, text }) => ({ block, start, end, text }));
}

/** A sentence, how well it would carry the link, and the words in it that could, best first. */
interface LinkPlace {
  readonly sentence: DraftSentence;
  readonly rating: number;
  readonly anchors: readonly ValuedAnchor[];
}

/** The best sentences for a link, best first: by their ratings, and by how sure their best words are. */
function placesIn(
  index: SearchIndex,
  draft: Draft,
  wanted: WantedPost,
  taken: readonly TakenWords[],
): readonly LinkPlace[] {
  const ratings = rateSentences(index, draft, wanted);
  // Other posts may link to it with words that it does not hold itself.
  const linked = wanted.links.flatMap(({ content }) => content);
  const speaking = new Set([...wanted.weights.keys(), ...linked]);
  const worthOf = ({ rating, anchors }: LinkPlace): number =>
    rating + SURENESS * (anchors[0]?.value ?? Number.NEGATIVE_INFINITY);
  return draft.sentences
    .map((sentence, at) => ({ sentence, rating: ratings[at] ?? 0 }))
    .filter(({ sentence }) => sentence.words.some(({ term }) => speaking.has(term)))
    .sort((a, b) => b.rating - a.rating)
    .slice(0, MOST_SENTENCES)
    .map(({ sentence, rating }) => {
      return { sentence, rating, anchors: anchorsOf(draft, sentence, wanted, taken) };
    })
    .sort((a, b) => worthOf(b) - worthOf(a));
}
