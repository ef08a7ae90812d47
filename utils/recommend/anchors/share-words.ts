import type { Draft } from './draft';
import type { WantedPost } from './wanted-post';

/** What the sentences of a draft share with a post, one value a sentence. */
export interface SharedWords {
  /** Σ idf · frequency in the post, by the square root of the sentence's weight. */
  readonly fit: Float32Array;
  /** The same with idf alone, of the words that the post says prominently. */
  readonly prominent: Float32Array;
  /** The weight of the heaviest shared word. */
  readonly heaviest: Float32Array;
  /** The weight of the words of the title, and of the last part of the address. */
  readonly inTitle: Float32Array;
  readonly inAddress: Float32Array;
  /** The greater of the two, times the share of the name that it is. */
  readonly name: Float32Array;
}

export function shareWords(
  { sentences, byTerm }: Draft,
  { weights, titleWeight, addressWeight }: WantedPost,
): SharedWords {
  const fit = new Float32Array(sentences.length);
  const prominent = new Float32Array(sentences.length);
  const heaviest = new Float32Array(sentences.length);
  const inTitle = new Float32Array(sentences.length);
  const inAddress = new Float32Array(sentences.length);
  for (const [term, held] of weights) {
    const own = byTerm.get(term) ?? [];
    addTo(fit, own, held.weight);
    if (held.isProminent) addTo(prominent, own, held.idf);
    raise(heaviest, own, held.weight);
    if (held.inTitle > 0) addTo(inTitle, own, held.inTitle);
    if (held.inAddress > 0) addTo(inAddress, own, held.inAddress);
  }
  const name = inTitle.map((weight, at) => {
    const other = inAddress[at] ?? 0;
    return Math.max((weight * weight) / titleWeight, (other * other) / addressWeight);
  });
  const byRoot = (sum: number, at: number): number => sum / Math.sqrt(sentences[at]?.weight || 1);
  return {
    fit: fit.map(byRoot),
    prominent: prominent.map(byRoot),
    heaviest,
    inTitle,
    inAddress,
    name,
  };
}

function addTo(sums: Float32Array, positions: readonly number[], weight: number): void {
  for (const at of positions) sums[at] = (sums[at] ?? 0) + weight;
}

function raise(values: Float32Array, positions: readonly number[], weight: number): void {
  for (const at of positions) values[at] = Math.max(values[at] ?? 0, weight);
}
