/** In how many posts something stands, of how many. */
export interface Share {
  readonly posts: number;
  readonly of: number;
}

export interface Odds {
  /** The natural logarithm of how much likelier it is met inside than outside. */
  readonly weight: number;
  /** What its presence and its absence together tell, in nats: Kullback–Leibler divergence. */
  readonly information: number;
}

/** So many posts of common prose stand beside those inside and those outside; in a small library they decide. */
const priorInside = 1;
const priorOutside = 10;

/**
 * How much something tells whether a post is inside: log odds of its presence, smoothed by the share of common prose that
 * it stands in. The more posts there are outside, the less the common share matters.
 */
export function logOdds(inside: Share, outside: Share, common: number): Odds {
  const p = (inside.posts + priorInside * common) / (inside.of + priorInside);
  const q = (outside.posts + priorOutside * common) / (outside.of + priorOutside);
  const weight = Math.log(p / q);
  return { weight, information: p * weight + (1 - p) * Math.log((1 - p) / (1 - q)) };
}
