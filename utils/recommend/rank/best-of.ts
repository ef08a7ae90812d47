/** The positions with the greatest values, greatest first; of equal values the first ones. */
export function bestOf(
  positions: readonly number[] | Uint32Array,
  values: Float32Array,
  limit: number,
): readonly number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    // Most are not among the best, and this is all that they cost.
    if ((values[position] ?? 0) > least) least = putAmong(best, position, values, limit);
  }
  return best;
}

/** Puts a position in its place among the best so far. Returns what the value of another must exceed to be among them. */
export function putAmong(
  best: number[],
  position: number,
  values: Float32Array,
  limit: number,
): number {
  const value = values[position] ?? 0;
  let rank = Math.min(best.length, limit - 1);
  while (rank > 0 && value > (values[best[rank - 1] ?? 0] ?? 0)) {
    best[rank] = best[rank - 1] ?? 0;
    rank -= 1;
  }
  best[rank] = position;
  return best.length < limit ? Number.NEGATIVE_INFINITY : (values[best[limit - 1] ?? 0] ?? 0);
}
