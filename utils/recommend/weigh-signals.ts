import type { Signals } from './measure';
import { SIGNALS, type Signal, type Weights } from './search-index';

/** Measured against nothing but themselves; all others against the best post of the page. */
const ABSOLUTE: ReadonlySet<Signal> = new Set([
  'titlePhrase',
  'tagPhrase',
  'keywordPhrase',
  'written',
  'near',
]);

/** What makes the greatest value of each signal among the candidates 1. */
export function scaleSignals(signals: Signals, candidates: readonly number[]): Weights {
  const scale = (signal: Signal): number => {
    if (ABSOLUTE.has(signal)) return 1;
    const most = greatest(signals[signal], candidates);
    if (signal === 'name') return 1 / Math.max(most, rarest(signals.name.length));
    return most > 0 ? 1 / most : 0;
  };
  return mapSignals(scale);
}

/** The weight of a word that one name alone holds: who shares less than that with a name does not name it. */
const rarest = (posts: number): number => Math.log(posts + 1);

/** One sum a post: each signal in scale, times its weight. */
export function weighSignals(
  signals: Signals,
  weights: Weights,
  candidates: readonly number[],
): Float32Array {
  const sums = new Float32Array(signals.whole.length);
  const scales = scaleSignals(signals, candidates);
  for (const signal of SIGNALS) {
    const values = signals[signal];
    const weight = scales[signal] * weights[signal];
    for (const post of candidates) sums[post] = (sums[post] ?? 0) + weight * (values[post] ?? 0);
  }
  return sums;
}

/** One number a signal. */
export function mapSignals(numberOf: (signal: Signal) => number): Weights {
  return {
    whole: numberOf('whole'),
    passage: numberOf('passage'),
    name: numberOf('name'),
    titlePhrase: numberOf('titlePhrase'),
    tagPhrase: numberOf('tagPhrase'),
    keywordPhrase: numberOf('keywordPhrase'),
    anchorPhrase: numberOf('anchorPhrase'),
    neighbours: numberOf('neighbours'),
    written: numberOf('written'),
    near: numberOf('near'),
  };
}

function greatest(values: Float32Array, candidates: readonly number[]): number {
  let most = 0;
  for (const post of candidates) most = Math.max(most, values[post] ?? 0);
  return most;
}
