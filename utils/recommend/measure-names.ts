import { nameIdf } from './name-idf';
import type { Postings, SearchIndex } from './search-index';
import { sumSentences } from './sum-sentences';

/** A page under the very title of a post asks the same question. */
const UNDER_ITS_TITLE = 2;

/**
 * For every post the sentence that names it best: the weight of the words of the title (or of the
 * last part of the address) inside one sentence, times the share of the name that they cover. Where
 * the page's own title has all words of the post's, that counts double.
 */
export function bestNaming(
  index: SearchIndex,
  sentences: readonly Iterable<number>[],
  pageTitle: Iterable<number>,
): Float32Array {
  const best = new Float32Array(index.size);
  nameIn(index, sentences, best);
  const byTitle = new Float32Array(index.size);
  nameIn(index, [pageTitle], byTitle);
  const { titleWeights } = index;
  for (const [post, value] of byTitle.entries()) {
    const whole = titleWeights[post] ?? 0;
    // Sums of the same weights in another order differ in their last digits.
    if (value > whole * 0.999) best[post] = Math.max(best[post] ?? 0, value * UNDER_ITS_TITLE);
  }
  return best;
}

function nameIn(
  index: SearchIndex,
  sentences: readonly Iterable<number>[],
  best: Float32Array,
): void {
  const { titleWeights, addressWeights } = index;
  const raise = (postings: Postings, weights: Float32Array): void => {
    const idf = nameIdfs(index, postings, sentences);
    sumSentences({ idf, postings, size: index.size }, sentences, (post, sum) => {
      const value = (sum * sum) / (weights[post] || 1);
      if (value > (best[post] ?? 0)) best[post] = value;
    });
  };
  raise(index.titles, titleWeights);
  raise(index.addresses, addressWeights);
}

/** What the words of some sentences tell of names; 0 for all others. */
function nameIdfs(
  { idf, size }: SearchIndex,
  names: Postings,
  sentences: readonly Iterable<number>[],
): Float32Array {
  const weights = new Float32Array(idf.length);
  for (const sentence of sentences) {
    for (const term of sentence) weights[term] = nameIdf(names, { idf, posts: size, term });
  }
  return weights;
}
