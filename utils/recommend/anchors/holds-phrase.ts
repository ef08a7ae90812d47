import { isPhrase } from './is-phrase';

/** Whether the words of a phrase stand somewhere among others, in their order and side by side. */
export function holdsPhrase(
  words: readonly { readonly term: number }[],
  terms: readonly number[],
): boolean {
  return words.some((_, at) => isPhrase(words, at, at + terms.length - 1, terms));
}
