import { singular, stemOfSingular } from './stem';

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
/** A short word without an apostrophe. Not one method of it is called: see `stem.ts`. */
const plainWord = /^[^'’.!?;:|\n]{1,40}$/;
const stops = '.!?;:|\n';
const longestWord = 40;
const known = new Map<string, Word>();
const mostKnown = 20_000;

/** Folding the whole text at once is left to the browser. */
const foldedWords = (text: string) => text.normalize('NFKC').toLowerCase().match(wordOrStop) ?? [];

function formOf(folded: string): string {
  if (plainWord.test(folded)) return folded;
  if (stops.includes(folded)) return '';
  return folded.replace(contraction, '').replace('’', "'").slice(0, longestWord);
}

function learnWord(folded: string): Word {
  const form = formOf(folded);
  if (form === '') return sentenceEnd;
  const noun = singular(form);
  return { form, noun, stem: stemOfSingular(noun) };
}

/** The words of a text in order, with `sentenceEnd` between sentences. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  for (const folded of foldedWords(text)) {
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

/** The words of a text in the singular, and how often each stands in it: a part of what `tokenise` does, in half the time. */
export function countNouns(text: string): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const folded of foldedWords(text)) seen.set(folded, (seen.get(folded) ?? 0) + 1);
  const nouns = new Map<string, number>();
  for (const [folded, times] of seen) {
    const noun = singular(formOf(folded));
    if (noun !== '') nouns.set(noun, (nouns.get(noun) ?? 0) + times);
  }
  return nouns;
}
