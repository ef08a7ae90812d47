import { commonShare } from '../topics/common-words';
import { singular } from '../topics/stem';
import { eachWord } from './analyse';
import type { Language } from './language';
import { fold, type WordForm } from './word-form';

/** A word of a text by the number of its term. */
export interface TermAt {
  readonly term: number;
  readonly stop: boolean;
}

/** Numbers terms as they are met while an index is built. */
export interface VocabularyBuilder {
  readonly terms: Map<string, number>;
  /** Term by word as written, folded. */
  readonly words: Map<string, number>;
  /** By term: the share of pages of common prose that hold its most common form. */
  readonly common: number[];
  readonly seen: Map<WordForm, TermAt>;
}

export function emptyVocabulary(): VocabularyBuilder {
  return { terms: new Map(), words: new Map(), common: [], seen: new Map() };
}

/** The terms of a text in order; new ones get the next number. */
export function readTerms(
  text: string,
  language: Language,
  vocabulary: VocabularyBuilder,
): readonly TermAt[] {
  const found: TermAt[] = [];
  eachWord(text, language, (form, start, end) => {
    const known = vocabulary.seen.get(form);
    found.push(known ?? addWord(form, text.slice(start, end), vocabulary));
  });
  return found;
}

function addWord(form: WordForm, written: string, vocabulary: VocabularyBuilder): TermAt {
  const { terms, words, common, seen } = vocabulary;
  const term = terms.get(form.term) ?? terms.size;
  terms.set(form.term, term);
  words.set(fold(written), term);
  common[term] = Math.max(common[term] ?? 0, commonShare(singular(written.toLowerCase())));
  const at = { term, stop: form.stop };
  seen.set(form, at);
  return at;
}
