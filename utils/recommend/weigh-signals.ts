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

/** One sum a post: each signal by its greatest value among the candidates, times its weight. */
export function weighSignals(
  signals: Signals,
  weights: Weights,
  candidates: readonly number[],
): Float32Array {
  const sums = new Float32Array(signals.whole.length);
  for (const signal of SIGNALS) {
    const values = signals[signal];
    const scale = scaleOf(signal, values, candidates) * weights[signal];
    for (const post of candidates) sums[post] = (sums[post] ?? 0) + scale * (values[post] ?? 0);
  }
  return sums;
}

function scaleOf(signal: Signal, values: Float32Array, candidates: readonly number[]): number {
  const most = ABSOLUTE.has(signal) ? 1 : greatest(values, candidates);
  return most > 0 ? 1 / most : 0;
}

function greatest(values: Float32Array, candidates: readonly number[]): number {
  let most = 0;
  for (const post of candidates) most = Math.max(most, values[post] ?? 0);
  return most;
}
