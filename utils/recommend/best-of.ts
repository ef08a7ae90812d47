/** The positions with the greatest values, greatest first; of equal values the first ones. */
export function bestOf(
  positions: Iterable<number>,
  values: Float32Array,
  limit: number,
): readonly number[] {
  const best: number[] = [];
  const valueAt = (rank: number): number => values[best[rank] ?? -1] ?? Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const value = values[position] ?? 0;
    if (value <= valueAt(limit - 1)) continue;
    let rank = best.length;
    while (rank > 0 && value > valueAt(rank - 1)) rank -= 1;
    best.splice(rank, 0, position);
    best.length = Math.min(best.length, limit);
  }
  return best;
}
