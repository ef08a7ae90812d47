import type { Signal, Weights } from './search-index';

/** One number a signal. */
export function mapSignals(numberOf: (signal: Signal) => number): Weights {
  return {
    whole: numberOf('whole'),
    passage: numberOf('passage'),
    name: numberOf('name'),
    titlePhrase: numberOf('titlePhrase'),
    tagPhrase: numberOf('tagPhrase'),
    keywordPhrase: numberOf('keywordPhrase'),
    anchorPhrase: numberOf('anchorPhrase'),
    neighbours: numberOf('neighbours'),
    written: numberOf('written'),
    near: numberOf('near'),
  };
}
