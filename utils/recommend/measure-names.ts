import { derive } from './derived';
import { eachPosting } from './lists';
import type { SearchIndex } from './search-index';

const IN_TITLE = 1;
const IN_ADDRESS = 2;
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
  const best = nameIn(index, sentences);
  const { titleWeights } = derive(index);
  for (const [post, value] of nameIn(index, [pageTitle]).entries()) {
    const whole = titleWeights[post] ?? 0;
    // Sums of the same weights in another order differ in their last digits.
    if (value > whole * 0.999) best[post] = Math.max(best[post] ?? 0, value * UNDER_ITS_TITLE);
  }
  return best;
}

function nameIn(index: SearchIndex, sentences: readonly Iterable<number>[]): Float32Array {
  const { titleWeights, addressWeights } = derive(index);
  const best = new Float32Array(index.posts.length);
  for (const sentence of sentences) {
    const titles = new Map<number, number>();
    const addresses = new Map<number, number>();
    for (const term of sentence) {
      const idf = index.idf[term] ?? 0;
      const visit = (_: number, post: number, flags: number): void => {
        if ((flags & IN_TITLE) !== 0) titles.set(post, (titles.get(post) ?? 0) + idf);
        if ((flags & IN_ADDRESS) !== 0) addresses.set(post, (addresses.get(post) ?? 0) + idf);
      };
      eachPosting(index.names, visit, term);
    }
    keepBest(best, titles, titleWeights);
    keepBest(best, addresses, addressWeights);
  }
  return best;
}

function keepBest(
  best: Float32Array,
  sums: ReadonlyMap<number, number>,
  weights: Float32Array,
): void {
  for (const [post, sum] of sums) {
    best[post] = Math.max(best[post] ?? 0, (sum * sum) / (weights[post] || 1));
  }
}
