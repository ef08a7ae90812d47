import { singular, stem } from './stem';

/** A word of a text in the forms that it is compared in. Equal words share one object. */
export interface Word {
  /** Folded: composed, in lower case, without a possessive. */
  readonly form: string;
  /** Folded and in the singular. */
  readonly noun: string;
  /** Folded, without inflection. */
  readonly stem: string;
}

/** Stands in a text where a sentence ends: no phrase reaches across it. */
export const sentenceEnd: Word = { form: '', noun: '', stem: '' };

// Letters by their ranges: \p{L} takes twice as long. A hyphen parts words, so that "lead-gen" is "lead gen"; a full stop
// inside a word ends nothing. Linear: no quantifier can give back what another would take.
const wordOrStop = /[\wß-\u1fff\u2c00-\ud7ff\uf900-\ufdff]+(?:['’]\w+)*|[.!?;:|](?!\S)|\n/g;
const contraction = /['’](?:s|ll|re|ve|d|m)$/;
const stops = '.!?;:|\n';
const longestWord = 40;
const known = new Map<string, Word>();
const mostKnown = 20_000;

function learnWord(folded: string): Word {
  if (stops.includes(folded)) return sentenceEnd;
  const form = folded.replace(contraction, '').replace('’', "'").slice(0, longestWord);
  const noun = singular(form);
  return { form, noun, stem: stem(form) };
}

/** The words of a text in order, with `sentenceEnd` between sentences. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  // Folding the whole text at once is left to the browser.
  for (const folded of text.normalize('NFKC').toLowerCase().match(wordOrStop) ?? []) {
    let word = known.get(folded);
    if (!word) {
      if (known.size >= mostKnown) known.clear();
      word = learnWord(folded);
      known.set(folded, word);
    }
    words.push(word);
  }
  return words;
}
