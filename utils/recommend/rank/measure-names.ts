import { nameIdf } from '../index/name-idf';
import type { Lists, Postings, SearchIndex } from '../index/search-index';
import { sumSentences } from './sum-sentences';

/** A page under the very title of a post asks the same question. */
const UNDER_ITS_TITLE = 2;

/**
 * For every post the sentence that names it best: the weight of the words of the title (or of the
 * last part of the address) inside one sentence, times the share of the name that they cover. Where
 * the page's own title has all words of the post's, that counts double.
 */
export function bestNaming(index: SearchIndex, sentences: Lists, pageTitle: Lists): Float32Array {
  const best = nameIn(index, sentences);
  const byTitle = nameIn(index, pageTitle);
  const { titleWeights } = index;
  for (let post = 0; post < byTitle.length; post += 1) {
    const value = byTitle[post] ?? 0;
    if (value === 0) continue;
    const whole = titleWeights[post] ?? 0;
    // Sums of the same weights in another order differ in their last digits.
    if (value > whole * 0.999) best[post] = Math.max(best[post] ?? 0, value * UNDER_ITS_TITLE);
  }
  return best;
}

function nameIn(index: SearchIndex, sentences: Lists): Float32Array {
  const { titles, addresses, titleWeights, addressWeights } = index;
  const best = new Float32Array(index.size);
  raise(best, shareOf(index, titles, sentences), titleWeights);
  raise(best, shareOf(index, addresses, sentences), addressWeights);
  return best;
}

/** The heaviest part of each name that a sentence holds. */
function shareOf(index: SearchIndex, postings: Postings, sentences: Lists): Float32Array {
  const { size } = index;
  return sumSentences({ idf: nameIdfs(index, postings), postings, size }, sentences, () => 1);
}

function raise(best: Float32Array, sums: Float32Array, weights: Float32Array): void {
  for (let post = 0; post < best.length; post += 1) {
    const sum = sums[post] ?? 0;
    if (sum === 0) continue;
    const value = (sum * sum) / (weights[post] || 1);
    if (value > (best[post] ?? 0)) best[post] = value;
  }
}

const known = new WeakMap<Postings, Float32Array>();

/** What each term tells of names. */
function nameIdfs({ idf, size }: SearchIndex, names: Postings): Float32Array {
  const weights = known.get(names) ?? idf.map((_, term) => nameIdf(names, term, size));
  known.set(names, weights);
  return weights;
}
