import { commonShare } from '../../topics/words/common-words';
import { singular } from '../../topics/words/stem';
import { scanWords } from '../text/analyse';
import { hashOf } from '../text/hash';
import type { Language } from '../text/language';
import { type TermCounter, termCounter } from '../text/term-counts';
import { codeOf } from '../text/word-codes';
import { fold, wordForm } from '../text/word-form';
import { memoWords, type WordMemo } from '../text/word-memo';

/** Numbers terms as they are met while an index is built. */
export interface VocabularyBuilder {
  readonly terms: Map<string, number>;
  /** Term by word as written, folded. */
  readonly words: Map<string, number>;
  /** By term: the share of pages of common prose that hold its most common form. */
  readonly common: number[];
  /** The codes of words as written, by language. */
  readonly codes: ReadonlyMap<Language, WordMemo>;
  readonly counter: TermCounter;
}

const LANGUAGES = ['en', 'de', 'fr', ''] as const satisfies readonly Language[];

export function emptyVocabulary(): VocabularyBuilder {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const common: number[] = [];
  const codes = new Map(LANGUAGES.map((language) => [language, memoOf(language)] as const));
  return { terms, words, common, codes, counter: termCounter() };

  function memoOf(language: Language): WordMemo {
    const memo = memoWords((written) => {
      const lower = written.toLowerCase();
      // A word is stemmed once, however it is written.
      return lower === written
        ? addWord(lower, language)
        : memo(lower, 0, lower.length, hashOf(lower));
    });
    return memo;
  }

  function addWord(lower: string, language: Language): number {
    const form = wordForm(lower, language);
    const term = terms.get(form.term) ?? terms.size;
    terms.set(form.term, term);
    words.set(fold(lower), term);
    common[term] = Math.max(common[term] ?? 0, commonShare(singular(lower)));
    return codeOf(term, form.stop);
  }
}

/** The codes of the words of a text in order (see `codeOf`); new terms get the next number. */
export function readTerms(
  text: string,
  language: Language,
  { codes }: VocabularyBuilder,
): Int32Array {
  const memo = codes.get(language);
  if (memo === undefined) return new Int32Array();
  const { count, starts, ends, hashes } = scanWords(text);
  const terms = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    terms[at] = memo(text, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0);
  }
  return terms;
}
