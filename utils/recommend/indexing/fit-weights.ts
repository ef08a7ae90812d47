import { mapSignals } from '../index/map-signals';
import { SIGNALS, type Weights } from '../index/search-index';
import { DEFAULT_WEIGHTS } from '../rank/weights';

/** A page whose links are known: the signals of its candidates, in scale, and which of them it links to. */
export interface Example {
  readonly rows: readonly (readonly number[])[];
  readonly targets: ReadonlySet<number>;
}

const STEPS = 30;
const STEP = 0.3;
/** How much the default weights count beside the examples, in examples a unit of squared distance. */
const PRIOR = 1.5;

/**
 * The weights under which the links of the examples are likeliest: the greatest Σ ln p(target) under a
 * softmax of the candidates' sums, held to the default weights by a Gaussian prior (ListNet's top-one
 * probability, Cao and others 2007), by steps that are scaled to each weight's gradients (RMSProp).
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const prior = SIGNALS.map((signal) => DEFAULT_WEIGHTS[signal]);
  const weights = [...prior];
  const squares = prior.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = weights.map((weight, at) => 2 * PRIOR * (weight - (prior[at] ?? 0)));
    for (const example of examples) addSlope(slope, weights, example);
    for (const [at, own] of slope.entries()) {
      const square = 0.9 * (squares[at] ?? 0) + 0.1 * own * own;
      squares[at] = square;
      const change = (STEP / Math.sqrt(step)) * (own / (Math.sqrt(square) + 1e-9));
      weights[at] = Math.max(0, (weights[at] ?? 0) - change);
    }
  }
  return mapSignals((signal) => weights[SIGNALS.indexOf(signal)] ?? 0);
}

/** Adds the slope of −Σ ln p(target) / targets. */
function addSlope(slope: number[], weights: readonly number[], { rows, targets }: Example): void {
  const sums = rows.map((row) => sumOf(row, weights));
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  let all = 0;
  for (const one of odds) all += one;
  for (let at = 0; at < rows.length; at += 1) {
    const excess = (odds[at] ?? 0) / all - (targets.has(at) ? 1 / targets.size : 0);
    addTimes(slope, excess, rows[at] ?? []);
  }
}

// Plain loops: these two are run some hundred thousand times for a library.

function sumOf(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function addTimes(slope: number[], times: number, row: readonly number[]): void {
  for (let at = 0; at < row.length; at += 1) {
    slope[at] = (slope[at] ?? 0) + times * (row[at] ?? 0);
  }
}
