import type { Span } from './spans-of';

/**
 * Puts spans in order: by the square root of their own likelihood times that of all spans that share a
 * word with them. The most likely words may be one of many variants; this prefers those that most
 * variants agree on.
 */
export function chooseSpans(spans: readonly Span[], ratings: readonly number[]): readonly Span[] {
  const most = Math.max(...ratings);
  const likelihoods = ratings.map((rating) => Math.exp(rating - most));
  const words = Math.max(0, ...spans.map(({ last }) => last + 1));
  // The likelihood of all spans that end before a word, and of all that start before it.
  const ended = new Float64Array(words + 2);
  const started = new Float64Array(words + 2);
  for (const [at, { first, last }] of spans.entries()) {
    ended[last + 1] = (ended[last + 1] ?? 0) + (likelihoods[at] ?? 0);
    started[first + 1] = (started[first + 1] ?? 0) + (likelihoods[at] ?? 0);
  }
  for (let at = 1; at < ended.length; at += 1) {
    ended[at] = (ended[at] ?? 0) + (ended[at - 1] ?? 0);
    started[at] = (started[at] ?? 0) + (started[at - 1] ?? 0);
  }
  const valued = spans.map((span, at) => {
    const agreed = (started[span.last + 1] ?? 0) - (ended[span.first] ?? 0);
    return { span, value: agreed * Math.sqrt(likelihoods[at] ?? 0) };
  });
  return valued.sort((a, b) => b.value - a.value).map(({ span }) => span);
}
