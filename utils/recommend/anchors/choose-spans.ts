import type { Span } from './span';

/** A span and how good a choice it is: a log likelihood. */
export interface ChosenSpan {
  readonly span: Span;
  readonly value: number;
}

/** How much a span's own likelihood counts beside that of all spans which share a word with it. */
const OWN = 0.45;

/**
 * Puts spans in order, best first: by the likelihood of all spans that share a word with them, times their
 * own likelihood to a power below one. The most likely words may be one of many variants; this prefers those
 * that most variants agree on, and those that are known to carry links.
 */
export function chooseSpans(
  spans: readonly Span[],
  ratings: readonly number[],
  known: readonly number[],
): readonly ChosenSpan[] {
  const most = Math.max(...ratings);
  const odds = ratings.map((rating) => Math.exp(rating - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const words = Math.max(0, ...spans.map(({ last }) => last + 1));
  // The odds of all spans that end before a word, and of all that start before it.
  const ended = new Float64Array(words + 2);
  const started = new Float64Array(words + 2);
  for (const [at, { first, last }] of spans.entries()) {
    ended[last + 1] = (ended[last + 1] ?? 0) + (odds[at] ?? 0);
    started[first + 1] = (started[first + 1] ?? 0) + (odds[at] ?? 0);
  }
  for (let at = 1; at < ended.length; at += 1) {
    ended[at] = (ended[at] ?? 0) + (ended[at - 1] ?? 0);
    started[at] = (started[at] ?? 0) + (started[at - 1] ?? 0);
  }
  const chosen = spans.map((span, at) => {
    const agreed = (started[span.last + 1] ?? 0) - (ended[span.first] ?? 0);
    const own = Math.log((odds[at] ?? 0) / all);
    return { span, value: Math.log(agreed / all) + OWN * own + (known[at] ?? 0) };
  });
  return chosen.sort((a, b) => b.value - a.value);
}
