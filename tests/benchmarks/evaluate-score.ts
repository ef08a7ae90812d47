/** How good and how costly a method is in one setting. Null where the method has nothing to measure. */
export interface Scores {
  readonly ndcg5: number;
  readonly recall1: number;
  readonly recall3: number;
  readonly recall5: number;
  readonly mrr: number;
  readonly anchorOverlap: number | null;
  readonly anchorExact: number | null;
  readonly cpuMsMedian: number;
  readonly cpuMsP95: number;
  readonly buildCpuMs: number;
  readonly indexBytes: number;
  readonly queries: number;
}

/** How good one ranking is. */
export interface RankScores {
  readonly ndcg5: number;
  readonly recall1: number;
  readonly recall3: number;
  readonly recall5: number;
  readonly mrr: number;
}

const gainAt = (rank: number): number => 1 / Math.log2(rank + 2);

/** Recall over all the truth, the reciprocal rank of the first hit, and nDCG at 5 with binary gain. */
export function scoreRanking(ranked: readonly string[], truth: ReadonlySet<string>): RankScores {
  const recall = (limit: number): number =>
    ranked.slice(0, limit).filter((id) => truth.has(id)).length / truth.size;
  let gain = 0;
  let best = 0;
  for (const [rank, id] of ranked.slice(0, 5).entries()) if (truth.has(id)) gain += gainAt(rank);
  for (let rank = 0; rank < Math.min(5, truth.size); rank += 1) best += gainAt(rank);
  const first = ranked.findIndex((id) => truth.has(id));
  return {
    ndcg5: gain / best,
    recall1: recall(1),
    recall3: recall(3),
    recall5: recall(5),
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value that a share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const rising = values.toSorted((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(share * rising.length))] ?? 0;
}
