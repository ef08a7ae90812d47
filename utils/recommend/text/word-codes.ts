import type { Language } from './language';
import { numberOf, type TextTable } from './text-table';
import { wordForm } from './word-form';
import { memoWords, type WordMemo } from './word-memo';

/** Twice the number of a word's term (-1 where there is none), and one more where the word is a stop word. */
export const codeOf = (term: number, stop: boolean): number => (term * 2) | Number(stop);
export const termOf = (code: number): number => code >> 1;
export const isStop = (code: number): boolean => (code & 1) === 1;

const MOST_KNOWN = 50_000;
const memos = new WeakMap<TextTable, Map<Language, WordMemo>>();

/** The codes of words of a language in the terms of an index, remembered from page to page. */
export function wordCodes(terms: TextTable, language: Language): WordMemo {
  const own = memos.get(terms) ?? new Map<Language, WordMemo>();
  memos.set(terms, own);
  const memo = own.get(language) ?? memoWords((written) => readWord(written), MOST_KNOWN);
  own.set(language, memo);
  return memo;

  function readWord(written: string): number {
    const form = wordForm(written.toLowerCase(), language);
    return codeOf(numberOf(terms, form.term), form.stop);
  }
}
