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

// A hyphen parts words, so that "lead-gen" is "lead gen". Both alternatives are linear: no quantifier is nested.
const wordOrStop = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.!?;:|](?=\s|$)|\n/gu;
const longestWord = 40;
const known = new Map<string, Word>();
const mostKnown = 20_000;

function makeWord(written: string): Word {
  const folded = written.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const form = folded.replace(/'(?:s|ll|re|ve|d|m)$/, '').slice(0, longestWord);
  return { form, noun: singular(form), stem: stem(form) };
}

function wordOf(written: string): Word {
  const found = known.get(written);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const word = makeWord(written);
  known.set(written, word);
  return word;
}

/** The words of a text in order, with `sentenceEnd` between sentences. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  for (const [written] of text.matchAll(wordOrStop)) {
    words.push(/^[.!?;:|\n]/.test(written) ? sentenceEnd : wordOf(written));
  }
  return words;
}
