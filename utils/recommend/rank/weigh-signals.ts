import { mapSignals } from '../index/map-signals';
import { SIGNALS, type Signal, type Weights } from '../index/search-index';
import type { Signals } from './measure';

/** Measured against nothing but themselves; all others against the best post of the page. */
const ABSOLUTE: ReadonlySet<Signal> = new Set([
  'titlePhrase',
  'tagPhrase',
  'keywordPhrase',
  'written',
  'near',
]);

/** What makes the greatest value of each signal among the candidates 1. */
export function scaleSignals(signals: Signals, candidates: Uint32Array): Weights {
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
  candidates: Uint32Array,
): Float32Array {
  const sums = new Float32Array(signals.whole.length);
  const scales = scaleSignals(signals, candidates);
  for (const signal of SIGNALS) {
    const values = signals[signal];
    const weight = scales[signal] * weights[signal];
    if (weight > 0) addWeighed(sums, values, weight, candidates);
  }
  return sums;
}

function addWeighed(
  sums: Float32Array,
  values: Float32Array,
  weight: number,
  candidates: Uint32Array,
): void {
  for (let at = 0; at < candidates.length; at += 1) {
    const post = candidates[at] ?? 0;
    sums[post] = (sums[post] ?? 0) + weight * (values[post] ?? 0);
  }
}

function greatest(values: Float32Array, candidates: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const value = values[candidates[at] ?? 0] ?? 0;
    if (value > most) most = value;
  }
  return most;
}
