/** How often terms are met: `times[n]` is that of `terms[n]`. */
export interface TermCounts {
  readonly terms: readonly number[] | Uint32Array;
  readonly times: readonly number[] | Float32Array;
}

/** Counts the terms of one text after the other. */
export interface TermCounter {
  readonly add: (term: number, times: number) => void;
  /** How many different terms were counted since they were last taken. */
  readonly size: () => number;
  /** What was counted since it was last taken, terms in the order that they were met in. */
  readonly take: () => TermCounts;
}

/** A counter for all texts of a library: a place a term that is used again takes a fraction of the time of a map a text. */
export function termCounter(): TermCounter {
  let sums = new Float32Array(1024);
  let met: number[] = [];
  return {
    add(term, times) {
      if (term >= sums.length) sums = enlarged(sums, term * 2);
      const sum = sums[term] ?? 0;
      if (sum === 0) met.push(term);
      sums[term] = sum + times;
    },
    size: () => met.length,
    take() {
      const terms = new Uint32Array(met);
      const times = new Float32Array(met.length);
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] ?? 0;
        times[at] = sums[term] ?? 0;
        sums[term] = 0;
      }
      met = [];
      return { terms, times };
    },
  };
}

function enlarged(sums: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(size);
  larger.set(sums);
  return larger;
}
